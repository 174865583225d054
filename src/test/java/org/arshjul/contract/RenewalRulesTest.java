package org.arshjul.contract;

import static org.arshjul.contract.SectionRenewal.Change.ADDED;
import static org.arshjul.contract.SectionRenewal.Change.DROPPED;
import static org.arshjul.contract.SectionRenewal.Change.EXTRA;
import static org.arshjul.contract.SectionRenewal.Change.MERGED;
import static org.arshjul.contract.SectionRenewal.Change.NEW_OWNER;
import static org.arshjul.contract.SectionRenewal.Change.NEW_SCOPE;
import static org.arshjul.contract.SectionRenewal.Change.OWN_TITLE;
import static org.arshjul.contract.SectionRenewal.Change.RENAMED;
import static org.arshjul.contract.SectionRenewal.Change.RENUMBERED;
import static org.arshjul.contract.SectionRenewal.Change.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.arshjul.contract.ContractTemplate.Reviewers;
import org.arshjul.party.PartyKind;
import org.junit.jupiter.api.Test;

/** What a new template makes of a municipality's part and of the shared text. */
class RenewalRulesTest {

    private static final TextId OWN = TextId.of("2026/enkoping");
    private static final TextId SHARED = TextId.shared(2026);

    private final ContractTemplate before = template(
            own("3", "3", "Åtaganden"),
            own("3.1", "3.1", "Klimatmål"),
            own("3.2", "3.2", "Mobilitet"),
            own("3.3", "3.3", "Uppföljning"),
            shared("4", "4", "Programmet"),
            shared("4.1", "4.1", "Samordning"));

    private final List<SectionHeading> base = headings(
            SectionScope.OWN, "3|3|Åtaganden", "3.1|3.1|Klimatmål", "3.2|3.2|Mobilitet", "3.3|3.3|Uppföljning");
    private final List<SectionHeading> sharedBase =
            headings(SectionScope.SHARED, "4|4|Programmet", "4.1|4.1|Samordning");

    @Test
    void an_unchanged_template_changes_nothing() {
        assertThat(own(before, base).sections()).allMatch(one -> one.changes().isEmpty());
        assertThat(own(before, base).missing()).isEmpty();
    }

    @Test
    void a_section_keeps_its_text_through_a_new_number_and_a_new_title() {
        Renewal renewal = own(
                template(
                        own("3", "3", "Åtaganden"),
                        own("natur", "3.1", "Natur"),
                        own("3.1", "3.2", "Klimatmål"),
                        own("3.2", "3.3", "Resor"),
                        own("3.3", "3.4", "Uppföljning")),
                base);

        assertThat(changes(renewal, "natur")).containsExactly(ADDED);
        assertThat(changes(renewal, "3.1")).containsExactly(RENUMBERED);
        assertThat(changes(renewal, "3.2")).containsExactlyInAnyOrder(RENUMBERED, RENAMED);
        assertThat(section(renewal, "3.2").to().heading()).isEqualTo("3.3. Resor");
        assertThat(section(renewal, "3.2").carried())
                .extracting(SectionHeading::title)
                .containsExactly("Mobilitet");
        assertThat(renewal.standing())
                .extracting(SectionRenewal::key)
                .containsExactly("3", "natur", "3.1", "3.2", "3.3");
    }

    @Test
    void of_a_split_section_the_first_takes_the_text_and_the_other_gets_it_as_a_proposal() {
        Renewal renewal = own(
                template(
                        own("3", "3", "Åtaganden"),
                        own("3.1", "3.1", "Klimatmål"),
                        own("3.2", "3.2", "Cykel"),
                        with(own("kollektiv", "3.3", "Kollektivtrafik"), List.of("3.2"), List.of()),
                        own("3.3", "3.4", "Uppföljning")),
                base);

        assertThat(changes(renewal, "3.2")).containsExactlyInAnyOrder(SPLIT, RENAMED);
        assertThat(section(renewal, "3.2").carried()).hasSize(1);
        assertThat(changes(renewal, "kollektiv")).containsExactly(SPLIT);
        assertThat(section(renewal, "kollektiv").carried()).isEmpty();
        assertThat(section(renewal, "kollektiv").proposed())
                .extracting(SectionHeading::title)
                .containsExactly("Mobilitet");
    }

    @Test
    void sections_that_one_follows_are_merged_into_it() {
        Renewal renewal = own(
                template(
                        own("3", "3", "Åtaganden"),
                        with(own("3.1", "3.1", "Mål och resor"), List.of("3.2"), List.of()),
                        own("3.3", "3.2", "Uppföljning")),
                base);

        assertThat(changes(renewal, "3.1")).containsExactlyInAnyOrder(MERGED, RENAMED);
        assertThat(section(renewal, "3.1").carried())
                .extracting(SectionHeading::title)
                .containsExactly("Klimatmål", "Mobilitet");
        assertThat(renewal.dropped()).isEmpty();
    }

    @Test
    void a_dropped_section_is_told_and_not_carried_over() {
        Renewal renewal = own(
                template(own("3", "3", "Åtaganden"), own("3.1", "3.1", "Klimatmål"), own("3.3", "3.2", "Uppföljning")),
                base);

        assertThat(renewal.dropped()).extracting(SectionRenewal::key).containsExactly("3.2");
        assertThat(changes(renewal, "3.2")).containsExactly(DROPPED);
        assertThat(renewal.standing()).extracting(SectionRenewal::key).containsExactly("3", "3.1", "3.3");
    }

    @Test
    void what_a_municipality_has_beside_the_template_stays_and_gives_way_with_its_number() {
        List<SectionHeading> withExtras = headings(
                SectionScope.OWN,
                "3|3|Åtaganden",
                "3.1|3.1|Klimatmål",
                "3.1.1|3.1.1|Delmål",
                "3.2|3.2|Mobilitet",
                "3.3|3.3|Uppföljning",
                "3.4|3.4|Cirkulär ekonomi",
                "3.4.1|3.4.1|Återbruk",
                "3.6|3.6|Vatten");
        Renewal renewal = own(
                template(
                        own("3", "3", "Åtaganden"),
                        own("natur", "3.1", "Natur"),
                        own("3.1", "3.2", "Klimatmål"),
                        own("3.2", "3.3", "Mobilitet"),
                        own("3.4", "3.4", "Uppföljningens grunder"),
                        own("3.3", "3.5", "Uppföljning")),
                withExtras);

        assertThat(renewal.standing())
                .extracting(one -> one.to().heading())
                .containsExactly(
                        "3. Åtaganden",
                        "3.1. Natur",
                        "3.2. Klimatmål",
                        "3.2.1 Delmål",
                        "3.3. Mobilitet",
                        "3.4. Uppföljningens grunder",
                        "3.5. Uppföljning",
                        "3.6. Cirkulär ekonomi",
                        "3.6.1 Återbruk",
                        "3.7. Vatten");
        assertThat(changes(renewal, "3.4")).containsExactly(ADDED);
        assertThat(changes(renewal, "3.4-2")).containsExactlyInAnyOrder(EXTRA, RENUMBERED);
        assertThat(changes(renewal, "3.1.1")).containsExactlyInAnyOrder(EXTRA, RENUMBERED);
        assertThat(renewal.dropped()).isEmpty();
    }

    @Test
    void the_template_takes_up_what_a_municipality_already_had_by_its_title() {
        List<SectionHeading> withExtra = headings(
                SectionScope.OWN,
                "3|3|Åtaganden",
                "3.1|3.1|Klimatmål",
                "3.2|3.2|Mobilitet",
                "3.3|3.3|Uppföljning",
                "3.4|3.4|Cirkulär ekonomi");
        ContractTemplate next = template(
                own("3", "3", "Åtaganden"),
                own("3.1", "3.1", "Klimatmål"),
                own("3.2", "3.2", "Mobilitet"),
                own("cirkular", "3.3", "Cirkulär ekonomi"),
                own("3.3", "3.4", "Uppföljning"));

        assertThat(changes(own(next, withExtra), "cirkular")).containsExactly(RENUMBERED);
        assertThat(section(own(next, withExtra), "cirkular").carried()).hasSize(1);
        assertThat(changes(own(next, base), "cirkular")).containsExactly(ADDED);
    }

    @Test
    void a_title_that_a_municipality_gave_stays_unless_it_is_the_templates() {
        List<SectionHeading> renamed = headings(
                SectionScope.OWN,
                "3|3|Åtaganden",
                "3.1|3.1|Våra klimatmål",
                "3.2|3.2|Mobilitet",
                "3.3|3.3|Uppföljning");

        Renewal renewal = own(before, renamed);

        assertThat(changes(renewal, "3.1")).containsExactly(OWN_TITLE);
        assertThat(section(renewal, "3.1").to().title()).isEqualTo("Våra klimatmål");
    }

    @Test
    void what_the_template_had_and_a_municipality_did_without_stays_away_from_it() {
        Renewal renewal =
                own(before, headings(SectionScope.OWN, "3|3|Åtaganden", "3.1|3.1|Klimatmål", "3.3|3.3|Uppföljning"));

        assertThat(renewal.missing()).extracting(SectionHeading::key).containsExactly("3.2");
        assertThat(renewal.standing()).extracting(SectionRenewal::key).containsExactly("3", "3.1", "3.3");
    }

    @Test
    void a_section_that_others_will_write_keeps_its_text_within_a_text_and_leaves_it_between_texts() {
        ContractTemplate next = template(
                own("3", "3", "Åtaganden"),
                own("3.1", "3.1", "Klimatmål"),
                own("3.3", "3.3", "Uppföljning"),
                shared("4", "4", "Programmet"),
                rule("4.2", "4.1", "Myndigheternas samordning", Owner.AGENCIES, SectionScope.SHARED, List.of("4.1")),
                shared("3.2", "4.2", "Mobilitet"));

        Renewal sharedText = shared(next);
        assertThat(changes(sharedText, "4.2")).containsExactlyInAnyOrder(NEW_OWNER, RENAMED);
        assertThat(section(sharedText, "4.2").carried()).hasSize(1);
        assertThat(changes(sharedText, "3.2")).containsExactlyInAnyOrder(ADDED, NEW_SCOPE);
        assertThat(changes(own(next, base), "3.2")).containsExactlyInAnyOrder(DROPPED, NEW_SCOPE);
    }

    @Test
    void a_shared_section_that_becomes_the_municipalities_own_is_copied_to_each() {
        ContractTemplate next = template(
                own("3", "3", "Åtaganden"),
                own("3.1", "3.1", "Klimatmål"),
                own("3.2", "3.2", "Mobilitet"),
                own("3.3", "3.3", "Uppföljning"),
                rule("4.1", "3.4", "Samordning", Owner.MUNICIPALITY, SectionScope.OWN, List.of()),
                shared("4", "4", "Programmet"));

        assertThat(changes(own(next, base), "4.1")).containsExactlyInAnyOrder(NEW_OWNER, NEW_SCOPE, RENUMBERED);
        assertThat(section(own(next, base), "4.1").carried()).hasSize(1);
        assertThat(changes(shared(next), "4.1")).containsExactlyInAnyOrder(DROPPED, NEW_SCOPE);
    }

    private Renewal own(ContractTemplate next, List<SectionHeading> sections) {
        return rules(next).of(OWN, OWN.in(2025), sections, sharedBase);
    }

    private Renewal shared(ContractTemplate next) {
        return rules(next).of(SHARED, SHARED.in(2025), sharedBase, sharedBase);
    }

    private RenewalRules rules(ContractTemplate next) {
        return new RenewalRules(next, before);
    }

    private static SectionRenewal section(Renewal renewal, String key) {
        return renewal.sections().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Set<SectionRenewal.Change> changes(Renewal renewal, String key) {
        return section(renewal, key).changes();
    }

    private static List<SectionHeading> headings(SectionScope scope, String... sections) {
        return Arrays.stream(sections)
                .map(one -> one.split("\\|"))
                .map(one -> new SectionHeading(
                        one[0],
                        one[1],
                        one[1].split("\\.").length,
                        one[2],
                        scope == SectionScope.OWN ? Owner.MUNICIPALITY : Owner.PROGRAMME,
                        scope,
                        false))
                .toList();
    }

    private static ContractTemplate template(ContractTemplate.Section... sections) {
        Reviewers reviewers = new Reviewers(Set.of(PartyKind.AGENCY), Set.of(PartyKind.AGENCY));
        return new ContractTemplate(
                "Avtal", 2020, 3, "formas", List.of("avser"), reviewers, Set.of(), List.of(sections));
    }

    private static ContractTemplate.Section own(String key, String number, String title) {
        return rule(key, number, title, Owner.MUNICIPALITY, SectionScope.OWN, List.of());
    }

    private static ContractTemplate.Section shared(String key, String number, String title) {
        return rule(key, number, title, Owner.PROGRAMME, SectionScope.SHARED, List.of());
    }

    private static ContractTemplate.Section with(
            ContractTemplate.Section section, List<String> follows, List<String> formerly) {
        return new ContractTemplate.Section(
                section.key(),
                section.number(),
                section.title(),
                section.owner(),
                section.scope(),
                section.commitments(),
                follows,
                formerly,
                "",
                false);
    }

    private static ContractTemplate.Section rule(
            String key, String number, String title, Owner owner, SectionScope scope, List<String> follows) {
        return new ContractTemplate.Section(key, number, title, owner, scope, true, follows, List.of(), "", false);
    }
}
