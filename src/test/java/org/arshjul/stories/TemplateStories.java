package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.CommitmentDropped;
import org.arshjul.commitment.Standing;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Redlines;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionHeading;
import org.arshjul.contract.SectionLeftOut;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.SectionRenewal;
import org.arshjul.contract.SectionRenewal.Change;
import org.arshjul.contract.SectionTakenIn;
import org.arshjul.contract.Templates;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextVersion;
import org.arshjul.contract.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The template is changed before a year is planned; texts, commitments and what parties said of them follow. */
abstract class TemplateStories {

    @Autowired
    Story story;

    @Autowired
    ChangedTemplates templates;

    @Autowired
    Texts texts;

    @Autowired
    Redlines redlines;

    @Autowired
    Templates kept;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_year_opens_its_texts_by_the_template_that_it_was_planned_with() {
        Year year = story.spring().started();
        templates.change(
                year.year,
                change -> change.section("3.9", "3.10", "Hållbart resande")
                        .section("3.10", "3.11", "Rapportering och uppföljning")
                        .added("cirkular", "3.9", "Cirkulär ekonomi", "Vad kommunen gör för ett cirkulärt samhälle."));
        year.planned();

        TextStory own = year.contract("enkoping").text();
        assertThat(headings(year, own))
                .containsSubsequence(
                        "3.3. Organisation och ledning", "3.9. Cirkulär ekonomi", "3.10. Hållbart resande");
        assertThat(own.section("3.9").body()).contains("Bygga ett cykelstråk genom centrum.");
        assertThat(own.section("cirkular").body()).isEmpty();
        assertThat(changes(year, own, "3.9")).containsExactlyInAnyOrder(Change.RENAMED, Change.RENUMBERED);

        Commitment path =
                commitment(year, own, "Bygga ett cykelstråk genom centrum.").commitment();
        assertThat(path.section()).isEqualTo("3.9");
        assertThat(path.sectionNumber()).isEqualTo("3.10");
        assertThat(path.previous()).startsWith((year.year - 1) + "/enkoping/");
    }

    @Test
    void the_commitments_of_a_dropped_section_wait_for_their_owners_word() {
        Year year = story.spring().started();
        templates.change(year.year, change -> change.without("3.9"));
        year.planned();

        TextStory own = year.contract("enkoping").text();
        assertThat(text(year, own).find("3.9")).isEmpty();
        Standing path = commitment(year, own, "Bygga ett cykelstråk genom centrum.");
        assertThat(path.before()).isNotNull();
        assertThat(path.strike()).isNull();

        year.product.as("enkoping.contact", year.id, () -> {
            year.product.commitments.explainStrike(path.commitment().id(), "Stråket är byggt.");
            return null;
        });
        own.agreedAtOnce();

        assertThat(year.happened(CommitmentDropped.class))
                .filteredOn(event -> event.text().equals(own.id))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("Stråket är byggt."));
    }

    @Test
    void commitments_follow_their_text_into_a_split_and_into_a_merger() {
        Year year = story.spring().started();
        templates.change(
                year.year,
                change -> change.following("resor", "3.9", "Cykel och gång", "3.9")
                        .following("kollektiv", "3.10", "Kollektivtrafik", "3.9")
                        .without("3.9")
                        .following("3.1", "3.1", "Mål och ledning", "3.3")
                        .without("3.3")
                        .without("3.10"));
        year.planned();

        TextStory own = year.contract("enkoping").text();
        assertThat(own.section("resor").body()).contains("Bygga ett cykelstråk genom centrum.");
        assertThat(own.section("kollektiv").body()).isEmpty();
        assertThat(own.section("3.1").body())
                .startsWith("**Kommunens klimatmål**")
                .contains("**Organisation och ledning**\n\nKlimatarbetet leds av kommundirektören.");
        assertThat(commitment(year, own, "Bygga ett cykelstråk genom centrum.")
                        .commitment()
                        .section())
                .isEqualTo("resor");
        assertThat(commitment(year, own, "Anställa två energirådgivare.")
                        .commitment()
                        .section())
                .isEqualTo("3.1");
        assertThat(year.product.commitments.standings(own.id)).allMatch(one -> one.before() != null);
        assertThat(texts.beginnings(texts.get(own.id)))
                .hasEntrySatisfying("resor", was -> assertThat(was).contains("Bygga ett cykelstråk genom centrum."))
                .hasEntrySatisfying(
                        "3.1",
                        was -> assertThat(was).contains("**Kommunens klimatmål**", "**Organisation och ledning**"))
                .doesNotContainKey("kollektiv");
    }

    @Test
    void a_section_that_a_municipality_did_without_is_taken_in_empty_and_goes_to_the_parties() {
        Year year = story.drafting();
        TextStory own = year.contract("lund").text();
        TextVersion opened = texts.get(own.id).version();
        assertThat(texts.missing(own.id))
                .extracting(SectionHeading::key)
                .contains("3.2", "3.2.1", "3.7")
                .doesNotContain("3.9");
        year.product.itIs(Product.day(year.product.now()).plusDays(1));

        takesIn(own, "lund.contact", "3.7");

        assertThat(headings(year, own))
                .containsSubsequence(
                        "3.3. Organisation och ledning",
                        "3.7. Innovationsnav för klimatneutrala kommuner",
                        "3.9. Klimatsmart mobilitet");
        assertThat(own.section("3.7").body()).isEmpty();
        assertThat(changes(year, own, "3.7")).containsExactly(Change.TAKEN_IN);
        assertThat(year.happened(SectionTakenIn.class)).containsExactly(new SectionTakenIn(own.id, "3.7"));
        TextVersion with = texts.get(own.id).version();
        assertThat(with.number()).isEqualTo(opened.number() + 1);
        assertThat(with.digest()).isNotEqualTo(opened.digest());
        assertThat(texts.asOf(own.id, opened.at()).version()).isEqualTo(opened);
        assertThat(redlines.againstBase(own.id))
                .filteredOn(one -> one.status() == SectionRedline.Status.INSERTED)
                .singleElement()
                .satisfies(one -> assertThat(one.after().key()).isEqualTo("3.7"));

        own.underReview();
        assertThat(own.missing().get("formas")).contains("3.7");
        assertThat(refusal(() -> takesIn(own, "lund.contact", "3.5"))).startsWith("text.notOpen");
        own.roundWithRequest("formas", "3.9");
        takesIn(own, Year.COORDINATOR, "3.5");
        assertThat(refusal(() -> leavesOut(own, "3.7"))).startsWith("section.wasReviewed");
        own.reworked("municipality", "3.9", "Vi cyklar mer.");
        assertThat(own.missing().get("vinnova")).containsExactlyInAnyOrder("3.5", "3.9");
    }

    @Test
    void what_was_taken_in_leaves_again_while_it_stands_empty_and_nothing_that_was_written_is_lost() {
        Year year = story.drafting();
        TextStory own = year.contract("lund").text();
        TextVersion opened = texts.get(own.id).version();
        assertThat(refusal(() -> takesIn(own, "enkoping.contact", "3.7"))).startsWith("section.notYours");
        assertThat(refusal(() -> takesIn(own, "lund.contact", "3.9"))).startsWith("section.notMissing");
        assertThat(refusal(() -> takesIn(own, "lund.contact", "3.2.1"))).startsWith("section.withoutParent");
        assertThat(refusal(() -> leavesOut(own, "3.9"))).startsWith("section.notTakenIn");
        takesIn(own, "lund.contact", "3.2");
        takesIn(own, "lund.contact", "3.2.1");
        assertThat(refusal(() -> leavesOut(own, "3.2"))).startsWith("section.hasParts");
        writes(own, "3.2.1", "Något.");
        assertThat(refusal(() -> leavesOut(own, "3.2.1"))).startsWith("section.notEmpty");
        writes(own, "3.2.1", "");

        leavesOut(own, "3.2.1");
        leavesOut(own, "3.2");

        assertThat(texts.get(own.id).find("3.2")).isEmpty();
        assertThat(texts.get(own.id).digest()).isEqualTo(opened.digest());
        assertThat(texts.get(own.id).version().number()).isGreaterThan(opened.number());
        assertThat(texts.missing(own.id)).extracting(SectionHeading::key).contains("3.2", "3.2.1");
        assertThat(texts.versions(own.id, "3.2.1")).extracting(Section::body).containsExactly("", "Något.", "");
        assertThat(year.happened(SectionLeftOut.class))
                .containsExactly(new SectionLeftOut(own.id, "3.2.1"), new SectionLeftOut(own.id, "3.2"));
        takesIn(own, "lund.contact", "3.2");
        assertThat(texts.get(own.id).find("3.2")).isPresent();
    }

    private void takesIn(TextStory own, String group, String section) {
        own.year.product.as(group, own.year.id, () -> texts.takeIn(own.id, section));
    }

    private void leavesOut(TextStory own, String section) {
        own.year.product.as("lund.contact", own.year.id, () -> {
            texts.leaveOut(own.id, section);
            return null;
        });
    }

    private void writes(TextStory own, String section, String body) {
        own.year.product.as("lund.contact", own.year.id, () -> {
            Section now = own.section(section);
            return texts.revise(own.id, section, now.title(), body, now.digest());
        });
    }

    @Test
    void a_section_that_moves_to_the_agencies_is_theirs_to_write_with_its_promises() {
        Year year = story.spring().started();
        templates.change(year.year, change -> change.owned("4.1", Owner.AGENCIES));
        year.planned();

        assertThat(changes(year, year.shared(), "4.1")).containsExactly(Change.NEW_OWNER);
        assertThat(year.shared().section("4.1").owner()).isEqualTo(Owner.AGENCIES);
        Commitment promise = commitment(year, year.shared(), "Samordna årets revidering av alla kontrakt.")
                .commitment();
        assertThat(promise.party()).isEqualTo(Commitment.AGENCIES);
        assertThat(promise.previous()).startsWith((year.year - 1) + "/shared/");
    }

    @Test
    void a_running_year_keeps_its_template_and_the_next_begins_with_the_new_one() {
        Year year = story.spring().started();
        templates.change(year.year, change -> change.section("3.9", "3.9", "Hållbart resande"));
        year.planned();
        assertThat(year.contract("enkoping").text().section("3.9").title()).isEqualTo("Hållbart resande");

        assertThat(year.product.templates.hasMovedOn(year.year)).isTrue();
        assertThat(year.product.templates.of(year.year).keyed("3.9"))
                .hasValueSatisfying(rule -> assertThat(rule.title()).isEqualTo("Hållbart resande"));
        assertThat(year.product.templates.of(year.year + 1)).isEqualTo(year.product.templates.configured());
    }

    @Test
    void a_past_year_whose_import_was_only_tried_keeps_its_template() {
        int past = story.spring().year - 2;
        templates.change(past, change -> change.without("3.9"));

        new TransactionTemplate(transactions).executeWithoutResult(tried -> {
            tried.setRollbackOnly();
            story.takesInShared(past);
            assertThat(kept.of(past).keyed("3.9")).isPresent();
        });

        assertThat(kept.of(past).keyed("3.9")).isEmpty();
    }

    @Test
    void a_change_of_the_shared_text_is_asked_of_each_party_once_whatever_the_number_of_contracts() {
        Year year = story.drafting();
        year.texts().forEach(TextStory::underReview);
        TextStory shared = year.shared();
        shared.roundWithRequest("formas", "4.1");
        shared.reworked("programme", "4.1", "Viable Cities samordnar mer.");

        assertThat(shared.missing().values()).isNotEmpty().allMatch(Set.of("4.1")::equals);
        assertThat(shared.missing()).containsKeys("formas", "vinnova", "enkoping", "lund");
        assertThat(year.product.open("GiveOpinion", shared.id.toString()))
                .hasSameSizeAs(shared.asked())
                .hasSize(shared.missing().size());
    }

    @Test
    void a_contract_says_which_shared_text_it_holds_and_keeps_it_once_frozen() {
        Year year = story.frozen();
        ContractStory lund = year.contract("lund");
        TextVersion held = year.product.signings.sharedVersion(lund.signing()).orElseThrow();
        assertThat(held).isEqualTo(year.product.texts.get(year.shared().id).version());
        assertThat(held.number()).isEqualTo(1);
        assertThat(year.product.signings.holdingOlderShared(year.year)).isEmpty();

        year.product.itIs(Product.day(year.product.now()).plusDays(1));
        year.coordinator(() -> year.product.texts.reopen(year.shared().id, "Ett fel i avsnitt 4.1."));
        year.shared().revised("ReworkSections", "programme", "4.1", "Viable Cities samordnar mer.");

        assertThat(year.product.texts.get(year.shared().id).version().number()).isEqualTo(2);
        assertThat(year.product.signings.sharedVersion(lund.signing())).contains(held);
        assertThat(year.product.signings.holdingOlderShared(year.year)).contains(lund.id);
    }

    private static Text text(Year year, TextStory text) {
        return year.product.texts.get(text.id);
    }

    private static List<String> headings(Year year, TextStory text) {
        return text(year, text).sections().stream().map(Section::heading).toList();
    }

    private static Set<Change> changes(Year year, TextStory text, String key) {
        return year.product.renewals.of(text(year, text)).orElseThrow().sections().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .map(SectionRenewal::changes)
                .orElseThrow();
    }

    private static Standing commitment(Year year, TextStory text, String wording) {
        return year.product.commitments.standings(text.id).stream()
                .filter(one -> one.commitment().wording().equals(wording))
                .findFirst()
                .orElseThrow();
    }
}
