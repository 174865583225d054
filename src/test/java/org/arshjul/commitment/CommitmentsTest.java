package org.arshjul.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arshjul.contract.CommitmentRuling;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Owner;
import org.arshjul.contract.ReadingRights;
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
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(
        classes = CommitmentSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none/",
            "spring.datasource.url=jdbc:h2:mem:commitments"
        })
@RecordApplicationEvents
@Transactional
class CommitmentsTest {

    private static final TextId SIGNED = TextId.of("2025/enkoping");
    private static final TextId NEXT = TextId.of("2026/enkoping");
    private static final TextId AFTER = TextId.of("2027/enkoping");
    private static final PartyId ENKOPING = new PartyId("enkoping");
    private static final String TREES = "Plantera hundra träd längs Storgatan.";
    private static final String BIKES = "Bygga cykelväg till skolan.";
    private static final String BUSES = "Köra bussarna på el.";

    @Autowired
    Texts texts;

    @Autowired
    Contracts contracts;

    @Autowired
    Commitments commitments;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpProcess process;

    @Autowired
    ReadingRights rights;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void last_year_is_signed() {
        clearInvocations(process);
        texts.adopt(SIGNED, List.of(section("3.3", 0, SIGNED, TREES, BIKES), section("3.9", 1, SIGNED, BUSES)));
        commitments.synchronise(SIGNED);
    }

    @AfterEach
    void nobody_acts() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_text_signed_elsewhere_promises_what_its_sections_say() {
        assertThat(commitments.of(SIGNED)).extracting(Commitment::wording).containsExactly(TREES, BIKES, BUSES);
        assertThat(commitments.get("2025/enkoping/3")).satisfies(buses -> {
            assertThat(buses.state()).isEqualTo(CommitmentState.PROMISED);
            assertThat(buses.lineage()).isEqualTo("enkoping-2025-0003");
            assertThat(buses.firstYear()).isEqualTo(2025);
            assertThat(buses.section()).isEqualTo("3.9");
            assertThat(buses.party()).isEqualTo(ENKOPING);
        });
    }

    @Test
    void reading_a_text_again_changes_nothing() {
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);
        List<Commitment> first = commitments.of(NEXT);

        commitments.synchronise(NEXT);

        assertThat(commitments.of(NEXT)).isEqualTo(first).hasSize(3);
    }

    @Test
    void the_next_years_text_proposes_last_years_commitments_again_in_their_lineages() {
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);

        assertThat(commitments.standings(NEXT)).allSatisfy(one -> {
            assertThat(one.commitment().state()).isEqualTo(CommitmentState.PROPOSED);
            assertThat(one.commitment().firstYear()).isEqualTo(2025);
            assertThat(one.commitment().lineage()).isEqualTo(one.before().lineage());
            assertThat(one.before().text()).isEqualTo(SIGNED);
        });
        commitments.promised(NEXT);
        assertThat(commitments.inForce(NEXT)).hasSize(3);
    }

    @Test
    void what_was_ruled_when_a_text_was_taken_in_holds_through_revisions_and_the_years_after() {
        String body = "Kommunen ska:\n\n- Måla bron vid torget röd.\n\n" + body(SIGNED, TREES, "Allt gäller för året.");
        texts.adopt(
                SIGNED,
                List.of(Samples.section("3.3", 0, Owner.MUNICIPALITY, body)
                        .ruled(List.of(
                                new CommitmentRuling("Måla bron vid torget röd.", true),
                                new CommitmentRuling("Allt gäller för året.", false)))));
        commitments.synchronise(SIGNED);
        assertThat(commitments.inForce(SIGNED))
                .extracting(Commitment::wording)
                .containsExactly("Måla bron vid torget röd.", TREES);

        texts.open(NEXT, SIGNED);
        Section opened = texts.get(NEXT).section("3.3");
        String reworded = opened.body().replace("röd", "blå");
        Section revised = texts.revise(NEXT, "3.3", opened.title(), reworded, opened.digest());
        commitments.synchronise(NEXT);
        assertThat(commitments.of(NEXT))
                .filteredOn(one -> !one.struck())
                .extracting(Commitment::wording, Commitment::lineage)
                .containsExactly(
                        tuple("Måla bron vid torget blå.", "enkoping-2025-0004"), tuple(TREES, "enkoping-2025-0001"));

        texts.revise(NEXT, "3.3", revised.title(), body(NEXT, TREES), revised.digest());
        commitments.synchronise(NEXT);
        assertThat(texts.get(NEXT).section("3.3").rulingsAstray())
                .extracting(CommitmentRuling::wording)
                .containsExactly("Måla bron vid torget blå.", "Allt gäller för året.");
    }

    @Test
    void a_base_that_was_never_read_is_read_first() {
        TextId signed = TextId.of("2025/lund");
        texts.adopt(signed, List.of(section("3.3", 0, signed, TREES)));
        texts.open(TextId.of("2026/lund"), signed);

        commitments.synchronise(TextId.of("2026/lund"));

        assertThat(commitments.of(TextId.of("2026/lund")))
                .extracting(Commitment::lineage)
                .containsExactly("lund-2025-0001");
        assertThat(commitments.inForce(signed)).hasSize(1);
    }

    @Test
    void a_reworded_commitment_keeps_its_id_and_a_new_one_begins_a_lineage() {
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);
        revise("3.3", "Plantera tvåhundra träd längs Storgatan.", "Ordna matsvinnsdagar på skolorna.", BIKES);

        assertThat(commitments.standings(NEXT).subList(0, 3))
                .satisfiesExactly(
                        trees -> {
                            assertThat(trees.commitment().id()).isEqualTo("2026/enkoping/1");
                            assertThat(trees.commitment().lineage()).isEqualTo("enkoping-2025-0001");
                            assertThat(trees.before().wording()).isEqualTo(TREES);
                        },
                        food -> {
                            assertThat(food.commitment().lineage()).isEqualTo("enkoping-2026-0004");
                            assertThat(food.commitment().firstYear()).isEqualTo(2026);
                            assertThat(food.before()).isNull();
                        },
                        bikes -> assertThat(bikes.commitment().id()).isEqualTo("2026/enkoping/2"));
    }

    @Test
    void a_commitment_whose_wording_leaves_the_text_is_dropped_and_comes_back_with_it() {
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);

        revise("3.3", BIKES);
        assertThat(commitments.get("2026/enkoping/1").state()).isEqualTo(CommitmentState.DROPPED);
        assertThat(commitments.of(NEXT)).last().extracting(Commitment::wording).isEqualTo(TREES);

        revise("3.3", BIKES, TREES);
        assertThat(commitments.of(NEXT)).hasSize(3);
        assertThat(commitments.get("2026/enkoping/1")).satisfies(back -> {
            assertThat(back.state()).isEqualTo(CommitmentState.PROPOSED);
            assertThat(back.droppedAt()).isNull();
            assertThat(back.position()).isEqualTo(2);
        });
    }

    @Test
    void what_was_reported_this_year_stands_beside_next_years_proposal() {
        FollowUpId halfYear = FollowUpId.of("2025/enkoping/half-year");
        followUps.open(halfYear);
        followUps.report(halfYear, ENKOPING, List.of(begun(1, 30), begun(2, 40), begun(3, 50)));
        FollowUpId yearEnd = FollowUpId.of("2025/enkoping/year-end");
        followUps.open(yearEnd);
        followUps.report(yearEnd, ENKOPING, List.of(begun(1, 80), asBefore(2), dropped(3, "Inga bussar att köpa.")));

        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);

        assertThat(commitments.standings(NEXT))
                .satisfiesExactly(
                        trees -> {
                            assertThat(trees.latest()).isNull();
                            assertThat(trees.previous().progress()).isEqualTo(80);
                            assertThat(trees.previous().followUp()).isEqualTo(yearEnd);
                        },
                        bikes -> assertThat(bikes.previous().progress()).isEqualTo(40),
                        buses -> {
                            assertThat(buses.commitment().state()).isEqualTo(CommitmentState.PROPOSED);
                            assertThat(buses.before().state()).isEqualTo(CommitmentState.DROPPED);
                            assertThat(buses.before().droppedReason()).isEqualTo("Inga bussar att köpa.");
                            assertThat(buses.previous().status()).isEqualTo(ReportStatus.DROPPED);
                        });
        assertThat(commitments.lineage("enkoping-2025-0001"))
                .extracting(year -> year.commitment().text())
                .containsExactly(SIGNED, NEXT);
    }

    @Test
    void the_first_report_of_a_year_begins_from_last_years_unless_that_said_finished() {
        FollowUpId lastYear = FollowUpId.of("2025/enkoping/year-end");
        followUps.open(lastYear);
        followUps.report(
                lastYear,
                ENKOPING,
                List.of(
                        begun(1, 40),
                        Samples.report("2025/enkoping/2", ReportStatus.DONE, 100),
                        dropped(3, "Inga bussar att köpa.")));
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);
        jdbc.sql("update text set state = 'AGREED' where id = '2026/enkoping'").update();
        FollowUpId first = FollowUpId.of("2026/enkoping/half-year");
        followUps.open(first);

        assertThat(commitments.asked(NEXT, ENKOPING))
                .extracting(
                        one -> one.lastTime() == null ? null : one.lastTime().progress())
                .containsExactly(40, null, null);
        assertThatThrownBy(() -> followUps.report(first, ENKOPING, List.of(repeated(1), repeated(2), repeated(3))))
                .hasMessageStartingWith("report.nothingBefore[2026/enkoping/2");
        followUps.report(
                first,
                ENKOPING,
                List.of(
                        repeated(1),
                        Samples.report("2026/enkoping/2", ReportStatus.BEGUN, 1),
                        Samples.report("2026/enkoping/3", ReportStatus.LATE, 2)));

        assertThat(followUps.reports(first))
                .extracting(ProgressReport::commitment, ProgressReport::status, ProgressReport::progress)
                .containsExactly(
                        tuple("2026/enkoping/1", ReportStatus.BEGUN, 40),
                        tuple("2026/enkoping/2", ReportStatus.BEGUN, 1),
                        tuple("2026/enkoping/3", ReportStatus.LATE, 2));
    }

    private static NewReport repeated(int number) {
        return new NewReport("2026/enkoping/" + number, true, null, null, null, null, null, null, null);
    }

    @Test
    void what_a_party_gave_up_stays_dropped_and_is_not_asked_for_again() {
        FollowUpId halfYear = FollowUpId.of("2025/enkoping/half-year");
        followUps.open(halfYear);
        followUps.report(halfYear, ENKOPING, List.of(begun(1, 1), begun(2, 1), dropped(3, "Inga bussar att köpa.")));

        FollowUpId yearEnd = FollowUpId.of("2025/enkoping/year-end");
        followUps.open(yearEnd);
        followUps.report(yearEnd, ENKOPING, List.of(begun(1, 5), begun(2, 5)));

        assertThat(commitments.get("2025/enkoping/3").state()).isEqualTo(CommitmentState.DROPPED);
    }

    @Test
    void a_follow_up_is_opened_once_and_asks_those_who_promised() {
        TextId shared = TextId.shared(2025);
        texts.adopt(
                shared,
                List.of(
                        Samples.section(
                                "4.1", 0, Owner.PROGRAMME, "Under 2026 avser Viable Cities att:\n\n- Samla alla."),
                        Samples.section("5.1", 1, Owner.AGENCIES, "Under 2026 avser myndigheterna att:\n\n- Lyssna.")));
        FollowUpId id = FollowUpId.of("2025/shared/half-year");

        followUps.open(id);
        followUps.open(id);

        verify(process).opened(id);
        assertThat(events.stream(ReportDue.class))
                .containsExactly(new ReportDue(id, List.of(new PartyId("viablecities"), Commitment.AGENCIES)));
    }

    @Test
    void an_open_text_is_not_followed_up() {
        texts.open(NEXT, SIGNED);
        FollowUpId early = FollowUpId.of("2026/enkoping/half-year");

        assertThatThrownBy(() -> followUps.open(early)).hasMessageStartingWith("followUp.textNotAgreed");
        verify(process, never()).opened(early);
    }

    @Test
    void a_follow_up_is_reported_compiled_noted_and_concluded() {
        FollowUpId id = FollowUpId.of("2025/enkoping/year-end");
        followUps.open(id);
        assertThatThrownBy(() -> followUps.report(id, new PartyId("formas"), List.of(begun(1, 1))))
                .hasMessageStartingWith("report.notAsked");
        followUps.report(id, ENKOPING, List.of(begun(1, 1), begun(2, 2), begun(3, 3)));
        followUps.goOnWithout(id, ENKOPING);
        followUps.compile(id, "Allt är påbörjat.");
        assertThat(followUps.receive(id, Reception.noted(null))).isFalse();
        followUps.conclude(id);

        assertThat(followUps.of(SIGNED)).singleElement().satisfies(followUp -> {
            assertThat(followUp.state()).isEqualTo(FollowUpState.CONCLUDED);
            assertThat(followUp.summary()).map(FollowUp.Note::text).hasValue("Allt är påbörjat.");
            assertThat(followUp.remark()).map(FollowUp.Note::by).hasValue("system");
            assertThat(followUp.without()).containsExactly(ENKOPING);
        });
        assertThat(followUps.reports(id)).extracting(ProgressReport::progress).containsExactly(1, 2, 3);
        assertThat(events.stream(ProgressReported.class)).hasSize(3);
        assertThat(events.stream(FollowUpConcluded.class)).containsExactly(new FollowUpConcluded(id));
    }

    @Test
    void a_cancelled_follow_up_ends_its_process_once() {
        FollowUpId id = FollowUpId.of("2025/enkoping/half-year");
        followUps.open(id);
        followUps.cancel(id, "Årsrevisionen avbröts.");
        followUps.cancel(id, "Årsrevisionen avbröts.");

        verify(process).cancelled(id);
        assertThat(events.stream(FollowUpCancelled.class)).hasSize(1);
    }

    @Test
    void an_open_text_is_read_by_its_parties_and_the_programme_and_an_agreed_one_by_all() {
        jdbc.sql("insert into party (id, name, full_name, kind, office) values (?, ?, ?, ?, ?)")
                .params("enkoping", "Enköping", "Enköpings kommun", "MUNICIPALITY", "Ordförande")
                .update();
        contracts.open(ContractId.of(NEXT.toString()), List.of(ENKOPING));
        texts.open(NEXT, SIGNED);

        assertThat(rightsOf("enkoping.registrar", NEXT)).isTrue();
        assertThat(rightsOf("auditor", NEXT)).isTrue();
        assertThat(rightsOf("lund.contact", NEXT)).isFalse();
        assertThat(rightsOf("lund.contact", SIGNED)).isTrue();
        assertThatThrownBy(() -> rights.require(NEXT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> rights.require(AFTER)).hasMessageStartingWith("text.unknown");
    }

    @Test
    void a_section_as_it_is_being_written_says_which_commitments_are_the_same_reworded_new_and_left_out() {
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);
        String typed = body(NEXT, "Plantera tvåhundra träd längs Storgatan.", "Ordna matsvinnsdagar på skolorna.");

        Map<String, SectionCommitments> written = commitments.asWritten(texts.get(NEXT), Map.of("3.3", typed));

        assertThat(written.get("3.3").standing())
                .extracting(SectionCommitments.Line::origin)
                .containsExactly(SectionCommitments.Origin.REWORDED, SectionCommitments.Origin.NEW);
        assertThat(written.get("3.3").standing().get(0).known().before().wording())
                .isEqualTo(TREES);
        assertThat(written.get("3.3").struck())
                .extracting(one -> one.commitment().wording())
                .containsExactly(BIKES);
        assertThat(written.get("3.9").count(SectionCommitments.Origin.SAME)).isEqualTo(1);
        assertThat(commitments.of(NEXT)).extracting(Commitment::wording).containsExactly(TREES, BIKES, BUSES);
    }

    @Test
    void a_commitment_that_moves_to_another_section_is_not_left_out() {
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);

        Map<String, SectionCommitments> written = commitments.asWritten(
                texts.get(NEXT), Map.of("3.3", body(NEXT, TREES), "3.9", body(NEXT, BUSES, BIKES)));

        assertThat(written.get("3.3").struck()).isEmpty();
        assertThat(written.get("3.9").count(SectionCommitments.Origin.SAME)).isEqualTo(2);
    }

    @Test
    void the_reason_for_leaving_a_commitment_out_is_kept_shown_and_recorded_when_the_text_is_agreed() {
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);
        commitments.explainStrike("2026/enkoping/1", "Träden står redan.");
        assertThat(commitments.standings(NEXT)).allMatch(one -> one.strike() == null);
        assertThat(commitments
                        .asWritten(texts.get(NEXT), Map.of("3.3", body(NEXT, BIKES)))
                        .get("3.3")
                        .struck())
                .as("not saved yet")
                .extracting(one -> one.strike().reason())
                .containsExactly("Träden står redan.");

        revise("3.3", BIKES);
        revise("3.9");

        assertThat(commitments.asWritten(texts.get(NEXT), Map.of()).get("3.3").struck())
                .singleElement()
                .satisfies(one -> assertThat(one.strike().reason()).isEqualTo("Träden står redan."));
        commitments.recordStrikes(NEXT);
        assertThat(events.stream(CommitmentDropped.class))
                .containsExactlyInAnyOrder(
                        new CommitmentDropped(NEXT, "2026/enkoping/1", "3.3", TREES, "Träden står redan."),
                        new CommitmentDropped(NEXT, "2026/enkoping/3", "3.9", BUSES, null));
    }

    @Test
    void a_strike_needs_a_reason_and_an_open_text() {
        texts.open(NEXT, SIGNED);
        commitments.synchronise(NEXT);

        assertThatThrownBy(() -> commitments.explainStrike("2026/enkoping/1", " "))
                .hasMessageStartingWith("commitment.strike.reason");
        assertThatThrownBy(() -> commitments.explainStrike("2026/enkoping/1", "x".repeat(2_001)))
                .hasMessageStartingWith("commitment.strike.reason");
        assertThatThrownBy(() -> commitments.explainStrike("2025/enkoping/1", "För sent."))
                .hasMessageStartingWith("text.notOpen");
    }

    private boolean rightsOf(String group, TextId text) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", null, group));
        return rights.allow(text);
    }

    private void revise(String key, String... promises) {
        Section section = texts.get(NEXT).section(key);
        texts.revise(NEXT, key, section.title(), body(NEXT, promises), section.digest());
        commitments.synchronise(NEXT);
    }

    private static NewReport begun(int number, int progress) {
        return Samples.report("2025/enkoping/" + number, ReportStatus.BEGUN, progress);
    }

    private static NewReport asBefore(int number) {
        return new NewReport("2025/enkoping/" + number, true, null, null, null, null, null, null, null);
    }

    private static NewReport dropped(int number, String reason) {
        return new NewReport("2025/enkoping/" + number, false, ReportStatus.DROPPED, 0, null, reason, null, null, null);
    }

    private static Section section(String key, int position, TextId text, String... promises) {
        return Samples.section(key, position, Owner.MUNICIPALITY, body(text, promises));
    }

    private static String body(TextId text, String... promises) {
        return "Under " + (text.year() + 1) + " avser kommunen att:\n\n"
                + Arrays.stream(promises).map(promise -> "- " + promise).collect(Collectors.joining("\n"));
    }
}
