package org.arshjul.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.commitment.CommitmentDetails.Indicator;
import org.arshjul.commitment.CommitmentDetails.Link;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Owner;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.Section;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(
        classes = CommitmentSlice.class,
        properties = {"spring.config.location=optional:classpath:/none/", "spring.datasource.url=jdbc:h2:mem:lineages"})
@RecordApplicationEvents
@DirtiesContext
@Transactional
class LineagesTest {

    private static final TextId SIGNED = TextId.of("2025/enkoping");
    private static final TextId NEXT = TextId.of("2026/enkoping");
    private static final PartyId ENKOPING = new PartyId("enkoping");
    private static final String TREES = "Plantera hundra träd längs Storgatan.";
    private static final String BIKES = "Bygga cykelväg till skolan.";
    private static final String BUSES = "Köra bussarna på el.";
    private static final CommitmentDetails PLAN = new CommitmentDetails(
            " Parkchefen ",
            LocalDate.of(2028, 12, 31),
            new Indicator("Antal träd", "st", new BigDecimal("0"), 2025, new BigDecimal("100.50"), 2028),
            List.of(new Link("Trädplanen", "https://example.org/plan"), new Link("", "https://example.org/karta")));

    @Autowired
    Texts texts;

    @Autowired
    Contracts contracts;

    @Autowired
    Commitments commitments;

    @Autowired
    CommitmentOrigins origins;

    @Autowired
    Details details;

    @Autowired
    Lineages lineages;

    @Autowired
    FollowUps followUps;

    @Autowired
    RevisionPolicy policy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void the_next_year_is_being_drafted() {
        texts.adopt(SIGNED, List.of(section("3.3", 0, TREES, BIKES, BUSES)));
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);
    }

    @AfterEach
    void nobody_acts() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_is_known_goes_on_from_year_to_year_until_it_is_written_anew() {
        details.write("2025/enkoping/1", PLAN);

        assertThat(details.of("2026/enkoping/1")).isEqualTo(details.of("2025/enkoping/1"));
        assertThat(details.of("2026/enkoping/1")).satisfies(known -> {
            assertThat(known.responsible()).isEqualTo("Parkchefen");
            assertThat(known.indicator().target()).isEqualTo(new BigDecimal("100.5"));
            assertThat(known.links())
                    .extracting(Link::name, Link::url)
                    .containsExactly(
                            tuple("Trädplanen", "https://example.org/plan"),
                            tuple("https://example.org/karta", "https://example.org/karta"));
        });
        assertThat(details.of("2026/enkoping/2").any()).isFalse();

        details.write("2026/enkoping/1", new CommitmentDetails("Stadsträdgårdsmästaren", null, null, null));
        assertThat(details.of("2025/enkoping/1").responsible()).isEqualTo("Parkchefen");
        assertThat(details.of("2026/enkoping/1").responsible()).isEqualTo("Stadsträdgårdsmästaren");
        assertThat(details.of("2026/enkoping/1").indicator()).isNull();

        details.write("2025/enkoping/1", new CommitmentDetails("Ingen", null, null, null));
        assertThat(details.of("2026/enkoping/1").responsible()).isEqualTo("Stadsträdgårdsmästaren");
    }

    @Test
    void what_changed_is_recorded_without_naming_anybody_and_only_if_something_did() {
        details.write("2025/enkoping/1", PLAN);
        details.write("2025/enkoping/1", PLAN);
        details.write(
                "2025/enkoping/1",
                new CommitmentDetails("Parkchefen", LocalDate.of(2029, 1, 1), PLAN.indicator(), List.of()));

        assertThat(events.stream(CommitmentDetailed.class))
                .containsExactly(
                        new CommitmentDetailed(
                                SIGNED,
                                "2025/enkoping/1",
                                "3.3",
                                TREES,
                                List.of("responsible", "due", "indicator", "links")),
                        new CommitmentDetailed(SIGNED, "2025/enkoping/1", "3.3", TREES, List.of("due", "links")));
    }

    @Test
    void what_is_out_of_bounds_is_refused_by_its_name() {
        assertThat(refusal(new CommitmentDetails("x".repeat(201), null, null, null)))
                .startsWith("commitment.details.tooLong");
        assertThat(refusal(new CommitmentDetails(null, LocalDate.of(2024, 12, 31), null, null)))
                .isEqualTo("commitment.details.due[2024-12-31, 2025]");
        assertThat(refusal(measured(null, "st", null, null, null, null)))
                .startsWith("commitment.details.indicatorMissing");
        assertThat(refusal(measured("Träd", null, BigDecimal.ONE, null, null, null)))
                .startsWith("commitment.details.base");
        assertThat(refusal(measured("Träd", null, null, null, null, 2030))).startsWith("commitment.details.target");
        assertThat(refusal(measured("Träd", null, BigDecimal.ONE, 30, null, null)))
                .startsWith("commitment.details.year");
        assertThat(refusal(measured("Träd", null, new BigDecimal("1e999999999"), 2025, null, null)))
                .startsWith("commitment.details.value");
        assertThat(refusal(measured("Träd", null, new BigDecimal("0.00001"), 2025, null, null)))
                .startsWith("commitment.details.value");
        assertThat(refusal(measured("Träd", null, BigDecimal.ONE, 2030, BigDecimal.ONE, 2029)))
                .startsWith("commitment.details.targetBeforeBase");
        assertThat(refusal(new CommitmentDetails(null, null, null, List.of(new Link("Här", "javascript:alert(1)")))))
                .startsWith("commitment.details.link[");
        assertThat(refusal(new CommitmentDetails(
                        null, null, null, Collections.nCopies(11, new Link(null, "https://example.org")))))
                .startsWith("commitment.details.links[");
        assertThat(details.of("2025/enkoping/1").any()).isFalse();
    }

    @Test
    void what_is_known_is_written_by_its_sections_writers_until_the_year_is_over() {
        doThrow(Refusal.forbidden("section.notYours", "3.3", "enkoping.contact"))
                .when(policy)
                .requireWriter(any(TextId.class), any(Section.class));
        assertThat(refusal(PLAN)).startsWith("section.notYours");
        reset(policy);
        when(policy.writers(any(), any())).thenReturn(List.of(ENKOPING));
        when(policy.writes(any(), any())).thenReturn(true);

        jdbc.sql("insert into party (id, name, full_name, kind, office) values (?, ?, ?, ?, ?)")
                .params("enkoping", "Enköping", "Enköpings kommun", "MUNICIPALITY", "Ordförande")
                .update();
        contracts.adopt(ContractId.of(SIGNED.toString()), List.of(ENKOPING));
        assertThat(details.mayWrite(commitments.get("2025/enkoping/1"))).isTrue();
        details.write("2025/enkoping/1", PLAN);

        contracts.expire(2025);
        assertThat(details.mayWrite(commitments.get("2025/enkoping/1"))).isFalse();
        assertThat(refusal(CommitmentDetails.NONE)).startsWith("commitment.details.yearOver");
    }

    @Test
    void a_split_keeps_the_lineage_of_the_closest_and_gives_the_other_part_one_with_an_origin() {
        revise("Plantera hundra träd längs Parkgatan.", "Sköta träden i tio år.", BIKES, BUSES);
        String part = id("Sköta träden i tio år.");

        origins.give(part, "2025/enkoping/1");
        origins.give(part, "2025/enkoping/1");

        assertThat(lineages.get("enkoping-2025-0001").years())
                .extracting(Lineage.Year::status)
                .containsExactly(YearStatus.CARRIED_OVER, YearStatus.PROPOSED);
        assertThat(lineages.get("enkoping-2025-0001").years().get(0).into())
                .singleElement()
                .satisfies(split -> {
                    assertThat(split.kind()).isEqualTo(Descent.Kind.SPLIT);
                    assertThat(split.to().id()).isEqualTo(part);
                });
        assertThat(lineages.get("enkoping-2026-0004").years().get(0).outOf())
                .singleElement()
                .satisfies(split -> {
                    assertThat(split.kind()).isEqualTo(Descent.Kind.SPLIT);
                    assertThat(split.from().wording()).isEqualTo(TREES);
                });
        assertThat(events.stream(CommitmentOriginGiven.class))
                .containsExactly(
                        new CommitmentOriginGiven(NEXT, part, "3.3", "Sköta träden i tio år.", "2025/enkoping/1"));
    }

    @Test
    void what_is_merged_into_another_is_no_longer_dropped_without_a_reason() {
        revise("Plantera hundra träd längs Storgatan och cykelvägen.", BUSES);
        assertThat(lineages.get("enkoping-2025-0002").latest().status()).isEqualTo(YearStatus.DROPPED);
        assertThat(commitments.changes(List.of(NEXT)).get(NEXT)).isEqualTo(new CommitmentChanges(0, 1, 1));

        origins.give("2026/enkoping/1", "2025/enkoping/2");

        assertThat(lineages.get("enkoping-2025-0002")).satisfies(bikes -> {
            assertThat(bikes.years())
                    .extracting(Lineage.Year::status)
                    .containsExactly(YearStatus.CARRIED_OVER, YearStatus.MERGED);
            assertThat(bikes.timesCarriedOver()).isEqualTo(1);
            assertThat(bikes.latest().into()).singleElement().satisfies(merged -> {
                assertThat(merged.kind()).isEqualTo(Descent.Kind.MERGED);
                assertThat(merged.to().lineage()).isEqualTo("enkoping-2025-0001");
            });
        });
        assertThat(commitments.changes(List.of(NEXT)).get(NEXT)).isEqualTo(new CommitmentChanges(0, 1, 0));
        commitments.recordStrikes(NEXT);
        assertThat(events.stream(CommitmentDropped.class)).isEmpty();

        origins.takeBack("2026/enkoping/1", "2025/enkoping/2");
        assertThat(lineages.get("enkoping-2025-0002").latest().status()).isEqualTo(YearStatus.DROPPED);
        assertThat(events.stream(CommitmentOriginTakenBack.class)).hasSize(1);
    }

    @Test
    void what_no_wording_ties_together_goes_on_by_a_persons_word_alone() {
        revise(TREES, BIKES, "Lägga om kollektivtrafiken.");
        String all = id("Lägga om kollektivtrafiken.");

        origins.give(all, "2025/enkoping/3");

        assertThat(origins.around(List.of(all))).extracting(Descent::kind).containsExactly(Descent.Kind.CONTINUED);
        assertThat(lineages.get("enkoping-2025-0003").years())
                .extracting(Lineage.Year::status)
                .containsExactly(YearStatus.CARRIED_OVER, YearStatus.MERGED);
        assertThat(commitments.ties(NEXT))
                .extracting(tie -> tie.before() + " " + tie.after() + " " + tie.same())
                .contains(BUSES + " Lägga om kollektivtrafiken. false", TREES + " " + TREES + " true")
                .hasSize(3);
    }

    @Test
    void an_origin_that_is_none_is_refused() {
        texts.adopt(TextId.of("2025/lund"), List.of(section("3.3", 0, TREES)));
        commitments.synchronise(TextId.of("2025/lund"));

        assertThat(refused("2026/enkoping/1", "2026/enkoping/1")).startsWith("commitment.origin.itself");
        assertThat(refused("2026/enkoping/1", "2026/enkoping/2")).startsWith("commitment.origin.otherText");
        assertThat(refused("2026/enkoping/1", "2025/lund/1")).startsWith("commitment.origin.otherText");
        assertThat(refused("2026/enkoping/1", "2025/enkoping/1")).startsWith("commitment.origin.already");
        assertThat(refused("2026/enkoping/1", "2025/enkoping/99")).startsWith("commitment.unknown");
        assertThat(refused("2026/enkoping/99", "2025/enkoping/1")).startsWith("commitment.unknown");
        assertThat(refused("2025/enkoping/1", "2025/enkoping/2")).startsWith("text.notOpen");
        revise(TREES);
        assertThat(refused("2026/enkoping/2", "2025/enkoping/1")).startsWith("commitment.origin.gone");
        assertThatThrownBy(() -> origins.takeBack("2026/enkoping/1", "2025/enkoping/2"))
                .hasMessageStartingWith("commitment.origin.none");
    }

    @Test
    void an_origin_counts_as_long_as_what_comes_out_of_it_stands() {
        revise(TREES, "Lägga om kollektivtrafiken.");
        origins.give(id("Lägga om kollektivtrafiken."), "2025/enkoping/3");

        revise(TREES);

        assertThat(lineages.get("enkoping-2025-0003").latest().status()).isEqualTo(YearStatus.DROPPED);
    }

    @Test
    void a_draft_that_somebody_may_not_read_says_nothing_of_the_years_before() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", null, "lund.contact"));

        assertThat(lineages.get("enkoping-2025-0001").years())
                .extracting(year -> year.commitment().text(), Lineage.Year::status)
                .containsExactly(tuple(SIGNED, YearStatus.NOT_REPORTED));
    }

    @Test
    void what_was_done_or_given_up_can_be_told_in_the_next_text() {
        FollowUpId halfYear = FollowUpId.of("2025/enkoping/half-year");
        followUps.open(halfYear);
        followUps.report(
                halfYear,
                ENKOPING,
                List.of(
                        Samples.report("2025/enkoping/1", ReportStatus.DONE, 100),
                        Samples.report("2025/enkoping/2", ReportStatus.BEGUN, 10),
                        new NewReport(
                                "2025/enkoping/3",
                                false,
                                ReportStatus.DROPPED,
                                0,
                                null,
                                "Inga bussar att köpa.",
                                null,
                                null,
                                null)));

        assertThat(commitments.finished(texts.get(NEXT), Owner.MUNICIPALITY))
                .extracting(one -> one.commitment().wording(), FinishedCommitment::done)
                .containsExactly(tuple(TREES, true), tuple(BUSES, false));
        assertThat(commitments.finished(texts.get(NEXT), Owner.PROGRAMME)).isEmpty();
    }

    private String refusal(CommitmentDetails wrong) {
        try {
            details.write("2025/enkoping/1", wrong);
            return "";
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private String refused(String id, String from) {
        try {
            origins.give(id, from);
            return "";
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private static CommitmentDetails measured(
            String name, String unit, BigDecimal base, Integer baseYear, BigDecimal target, Integer targetYear) {
        return new CommitmentDetails(
                null, null, new Indicator(name, unit, base, baseYear, target, targetYear), new ArrayList<>());
    }

    private String id(String wording) {
        return commitments.of(NEXT).stream()
                .filter(one -> one.wording().equals(wording))
                .map(Commitment::id)
                .findFirst()
                .orElseThrow();
    }

    private void revise(String... promises) {
        Section section = texts.get(NEXT).section("3.3");
        texts.revise(NEXT, "3.3", section.title(), body(promises), section.digest());
        commitments.synchronise(NEXT);
    }

    private static Section section(String key, int position, String... promises) {
        return Samples.section(key, position, Owner.MUNICIPALITY, body(promises));
    }

    private static String body(String... promises) {
        return "Under 2026 avser kommunen att:\n\n"
                + Arrays.stream(promises).map(promise -> "- " + promise).collect(Collectors.joining("\n"));
    }
}
