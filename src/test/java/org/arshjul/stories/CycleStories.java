package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.arshjul.commitment.FollowUpState;
import org.arshjul.commitment.ReportPublished;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextState;
import org.arshjul.cycle.CycleCancelled;
import org.arshjul.cycle.CycleClosed;
import org.arshjul.cycle.CycleInForce;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.MovePreview;
import org.arshjul.cycle.NationalFollowUpNoted;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.process.DeadlineMissed;
import org.arshjul.platform.task.HumanTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year waits for its contracts, is followed up, closed, or cancelled. */
abstract class CycleStories {

    @Autowired
    Story story;

    @Test
    void a_year_is_signed_followed_up_twice_and_closed() {
        Year year = story.inForce();
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
        assertThat(year.happened(CycleInForce.class)).hasSize(1);
        year.followedUp("half-year");
        assertThat(year.open()).isEmpty();
        year.followedUp("year-end");

        assertThat(refusal(() -> year.answer("CompileNationalReport", Map.of())))
                .startsWith("cycle.report.empty");
        year.answer("CompileNationalReport", Map.of("note", "Arbetet följer planen."));
        year.answer("TakeNote", Map.of("remark", "Bra."));
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
        year.answer("CloseRevision", Map.of());

        assertThat(year.state()).isEqualTo(CycleState.CLOSED);
        assertThat(year.happened(NationalFollowUpNoted.class))
                .containsExactly(new NationalFollowUpNoted(year.year, "Bra."));
        assertThat(year.happened(CycleClosed.class)).hasSize(1);
        assertThat(year.contracts()).allMatch(contract -> contract.stage() == Stage.EXPIRED);
        assertThat(year.running()).isEmpty();
        assertThat(year.open()).isEmpty();
    }

    @Test
    void a_report_that_is_sent_back_comes_again_when_its_questions_are_answered() {
        Year year = story.inForce();
        FollowUpStory lund = year.followUp("lund", "half-year");
        year.reportingOpens();
        lund.reportedByAll();
        lund.compiled();
        assertThat(refusal(() -> lund.sentBack("formas", "Varför?"))).startsWith("report.question.party");
        lund.sentBack("lund", "Varför är cykelbanan sen?");

        lund.passes("QuestionsDue", "lund");
        assertThat(year.happened(DeadlineMissed.class))
                .extracting(DeadlineMissed::awaited)
                .containsExactly("Questions");
        lund.answeredBy("lund", "Marken saknas.");
        lund.compiled();
        lund.noted();

        assertThat(lund.followUp().state()).isEqualTo(FollowUpState.CONCLUDED);
        assertThat(year.happened(ReportPublished.class))
                .extracting(ReportPublished::edition)
                .containsExactly(2);
    }

    @Test
    void the_steering_group_sends_the_national_report_back_to_two_parties() {
        Year year = story.inForce();
        year.followedUp("half-year");
        year.followedUp("year-end");
        year.answer("CompileNationalReport", Map.of("note", "Arbetet följer planen."));
        year.answer(
                "TakeNote",
                Map.of(
                        "sendBack",
                        true,
                        "questions",
                        List.of(
                                Map.of("party", "lund", "question", "Hur många träd?"),
                                Map.of("party", "agencies", "question", "Vad kostar det?"))));
        year.passes("NationalQuestionsDue", "agencies");
        year.answeredBy("lund", "Hundra.");
        assertThat(year.open()).containsExactly("AnswerNationalQuestions");
        year.answeredBy("agencies", "Två miljoner.");
        assertThat(year.open()).containsExactly("CompileNationalReport");
        year.answer("CompileNationalReport", Map.of("note", "Hundra träd för två miljoner."));
        year.answer("TakeNote", Map.of());

        assertThat(year.open()).containsExactly("CloseRevision");
    }

    @Test
    void a_preview_of_a_moved_milestone_says_what_then_happens_and_changes_nothing() {
        Year year = story.drafting();
        year.texts().forEach(TextStory::underReview);
        LocalDate to =
                WorkingDays.sweden().onOrAfter(year.day(Milestone.REWORK_DUE).plusDays(2));
        Map<Milestone, LocalDate> before = year.product.cycles.get(year.year).milestones();
        Map<String, Instant> dueBefore = year.dueDates();

        MovePreview preview = year.preview(Milestone.REVIEW_DUE, to);

        assertThat(preview.moved())
                .extracting(moved -> moved.event().milestone())
                .containsExactly(Milestone.REVIEW_DUE, Milestone.REWORK_DUE);
        assertThat(year.product.cycles.get(year.year).milestones()).isEqualTo(before);
        assertThat(year.dueDates()).isEqualTo(dueBefore);
        assertThat(year.deadlines("OpinionDue")).doesNotContain(at(to));

        year.coordinator(() ->
                year.product.cycles.move(year.year, year.product.cycles.movesFor(year.year, Milestone.REVIEW_DUE, to)));

        Map<String, Instant> dueAfter = year.dueDates();
        assertThat(dueAfter).hasSameSizeAs(dueBefore);
        assertThat(preview.tasks())
                .hasSize((int) dueAfter.entrySet().stream()
                        .filter(one -> !one.getValue().equals(dueBefore.get(one.getKey())))
                        .count())
                .isNotEmpty()
                .allSatisfy(shift -> assertThat(shift.to()).isEqualTo(at(to)));
        assertThat(year.deadlines("OpinionDue")).containsOnly(at(to));
        assertThat(preview.timers())
                .filteredOn(shift -> shift.what().equals("OpinionDue"))
                .hasSameSizeAs(year.deadlines("OpinionDue"))
                .allSatisfy(shift -> assertThat(shift.to()).isEqualTo(at(to)));
    }

    @Test
    void a_preview_refuses_what_the_move_itself_would_refuse() {
        Year year = story.drafting();

        assertThat(refusal(() -> year.preview(Milestone.REVIEW_DUE, LocalDate.of(year.year, 12, 24))))
                .startsWith("cycle.day.notWorking");
        assertThat(refusal(() -> year.preview(
                        Milestone.DRAFTS_DUE, WorkingDays.sweden().onOrAfter(LocalDate.of(year.year, 2, 20)))))
                .startsWith("cycle.milestone.tooEarly");
        assertThat(refusal(() -> year.preview(
                        Milestone.SIGNING_DAY, WorkingDays.sweden().onOrAfter(LocalDate.of(year.year + 1, 1, 11)))))
                .startsWith("cycle.signingDay.otherYear");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(17, 0).atZone(ProgrammeClock.STOCKHOLM).toInstant();
    }

    @Test
    void what_is_late_at_the_years_end_is_reported() {
        Year year = story.inForce();
        year.followedUp("half-year");
        year.followedUp("year-end");

        year.passes("NationalReportDue");
        year.answer("CompileNationalReport", Map.of("note", "Arbetet följer planen."));
        year.passes("NoteDue");
        year.answer("TakeNote", Map.of());
        year.passes("ClosingDue");
        year.answer("CloseRevision", Map.of());

        assertThat(year.happened(DeadlineMissed.class))
                .extracting(DeadlineMissed::awaited)
                .containsExactly("NationalReport", "Note", "Closing");
        assertThat(year.state()).isEqualTo(CycleState.CLOSED);
    }

    @Test
    void the_year_waits_longer_for_late_contracts() {
        Year year = story.signing();
        year.contract("enkoping").signedByAll();

        year.passes("ContractsDue");
        year.answer("DecideOnLateContracts", Year.decision("extend"));
        year.passes("ContractsExtended");
        assertThat(year.state()).isEqualTo(CycleState.SIGNING);
        year.contract("lund").signedByAll();

        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
        assertThat(year.open()).isEmpty();
    }

    @Test
    void the_year_goes_on_without_late_contracts_which_still_may_be_signed() {
        Year year = story.signing();
        year.contract("enkoping").signedByAll();

        year.passes("ContractsDue");
        year.answer("DecideOnLateContracts", Year.decision("proceed"));

        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
        year.contract("lund").signedByAll();
        assertThat(year.contract("lund").stage()).isEqualTo(Stage.IN_FORCE);
        year.followedUp("half-year");
        assertThat(year.followUps("half-year"))
                .allMatch(followUp -> followUp.followUp().remark().isPresent());
    }

    @Test
    void a_missing_report_gets_more_time_and_what_nobody_compiles_or_notes_is_reported() {
        Year year = story.inForce();
        year.reportingOpens();
        FollowUpStory lund = year.followUp("lund", "half-year");

        lund.passes("ReportDue", "lund");
        lund.answer("DecideOnMissingReport", "lund", Year.decision("extend"));
        lund.passes("ReportExtended", "lund");
        lund.reportedBy("lund");
        lund.passes("CompilationDue", null);
        lund.compiled();
        lund.passes("NoteDue", null);
        lund.noted();

        assertThat(lund.followUp().without()).isEmpty();
        assertThat(year.happened(DeadlineMissed.class))
                .extracting(DeadlineMissed::awaited)
                .containsExactly("Report", "Compilation", "Note");
        assertThat(year.running()).doesNotContain(year.id + "/lund/half-year");
    }

    @Test
    void reports_are_due_on_the_day_of_the_plan_and_follow_it_when_it_moves() {
        Year year = story.inForce();
        year.reportingOpens();
        FollowUpStory lund = year.followUp("lund", "half-year");
        LocalDate planned = year.day(Milestone.HALF_YEAR_REPORT);
        assertThat(lund.due("ReportCommitments", "lund")).isEqualTo(planned);
        assertThat(lund.runsOut("ReportDue", "lund")).isEqualTo(planned);
        LocalDate wholeYear = year.runsOut("FollowUpsDue");
        assertThat(wholeYear).isAfter(planned);

        LocalDate later = planned.plusWeeks(1);
        year.coordinator(() -> year.product.cycles.move(year.year, Milestone.HALF_YEAR_REPORT, later));

        assertThat(lund.due("ReportCommitments", "lund")).isEqualTo(later);
        assertThat(lund.runsOut("ReportDue", "lund")).isEqualTo(later);
        assertThat(year.runsOut("FollowUpsDue")).isAfter(wholeYear);
    }

    @Test
    void a_missing_report_is_gone_on_without() {
        Year year = story.inForce();
        year.reportingOpens();
        FollowUpStory shared = year.followUp("shared", "half-year");
        assertThat(shared.asked()).containsExactly("agencies", "viablecities");
        shared.reportedBy("viablecities");

        HumanTask missing =
                year.product.task("ReportCommitments", "%s/shared/half-year".formatted(year.id), "agencies");
        shared.passes("ReportDue", "agencies");
        shared.answer("DecideOnMissingReport", "agencies", Year.decision("proceed"));
        shared.compiled();

        assertThat(shared.followUp().without()).extracting(Object::toString).containsExactly("agencies");
        assertThat(refusal(() -> year.product.answer(missing, Map.of("reports", shared.reports("agencies")))))
                .startsWith("report.wentOn");
    }

    @Test
    void the_year_waits_longer_for_late_follow_ups() {
        Year year = story.inForce();
        year.reportingOpens();

        year.passes("FollowUpsDue");
        year.answer("DecideOnLateFollowUps", Year.decision("extend"));
        year.passes("FollowUpsExtended");
        year.followUps("half-year").forEach(FollowUpStory::concluded);

        assertThat(year.open()).isEmpty();
        year.followedUp("year-end");
        assertThat(year.open()).containsExactly("CompileNationalReport");
    }

    @Test
    void the_year_goes_on_without_late_follow_ups() {
        Year year = story.inForce();
        year.followedUp("half-year");
        year.reportingOpens();

        year.passes("FollowUpsDue");
        year.answer("DecideOnLateFollowUps", Year.decision("proceed"));

        assertThat(year.open()).contains("CompileNationalReport", "ReportCommitments");
    }

    @Test
    void decisions_of_the_year_that_do_not_come_are_reported_and_can_still_be_taken() {
        Year year = story.signing();
        year.contract("enkoping").signedByAll();
        year.passes("ContractsDue");
        year.passes("ContractsDecisionDue");
        year.answer("DecideOnLateContracts", Year.decision("proceed"));
        year.reportingOpens();
        FollowUpStory enkoping = year.followUp("enkoping", "half-year");
        enkoping.passes("ReportDue", "enkoping");
        enkoping.passes("ReportDecisionDue", "enkoping");
        enkoping.answer("DecideOnMissingReport", "enkoping", Year.decision("proceed"));
        year.passes("FollowUpsDue");
        year.passes("FollowUpsDecisionDue");
        year.answer("DecideOnLateFollowUps", Year.decision("proceed"));

        assertThat(year.happened(DeadlineMissed.class))
                .extracting(DeadlineMissed::awaited)
                .contains("ContractsDecision", "ReportDecision", "FollowUpsDecision");
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
    }

    @Test
    void a_year_that_is_cancelled_while_it_is_planned_ends() {
        Year year = story.spring().started();

        cancel(year);

        assertThat(year.product.texts.ofYear(year.year)).isEmpty();
    }

    @Test
    void a_year_that_is_cancelled_while_it_is_drafted_stops_everywhere() {
        Year year = story.drafting();
        year.shared().drafted();

        cancel(year);

        assertThat(year.texts()).allMatch(text -> text.state() == TextState.CANCELLED);
        assertThat(year.contracts()).allMatch(contract -> contract.stage() == Stage.CANCELLED);
    }

    @Test
    void a_year_that_is_cancelled_while_it_is_reviewed_stops_everywhere() {
        Year year = story.drafting();
        year.texts().forEach(TextStory::underReview);
        year.contract("lund").text().roundWithRequest("trafikverket", "3.9");
        year.contract("enkoping").text().passes("OpinionDue", "vinnova");

        cancel(year);

        assertThat(year.contracts()).allMatch(contract -> contract.stage() == Stage.CANCELLED);
    }

    @Test
    void a_year_that_is_cancelled_while_it_is_signed_keeps_what_is_in_force() {
        Year year = story.signing();
        year.contract("enkoping").signedByAll();
        year.contract("lund").signedBy("vinnova");

        cancel(year);

        assertThat(year.contract("enkoping").stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(year.contract("enkoping").signing().signatures()).hasSize(8);
        assertThat(year.contract("lund").stage()).isEqualTo(Stage.CANCELLED);
        assertThat(year.contract("lund").signing().signatures()).isEmpty();
    }

    @Test
    void a_year_that_is_cancelled_while_boards_decide_stops_everywhere() {
        Year year = story.agreed();
        year.contract("lund").board("rejected");

        cancel(year);

        assertThat(year.contracts()).allMatch(contract -> contract.stage() == Stage.CANCELLED);
    }

    @Test
    void a_follow_up_that_is_cancelled_stops() {
        Year year = story.inForce();
        year.reportingOpens();
        var id = year.followUp("lund", "half-year").followUp().id();

        year.coordinator(() -> year.product.followUps.cancel(id, "Kommunen lämnar programmet."));

        assertThat(year.running()).doesNotContain(id.toString());
        assertThat(year.followUp("lund", "half-year").asked()).isEmpty();
    }

    @Test
    void cancelling_takes_a_reason_and_a_coordinator() {
        Year year = story.drafting();

        assertThat(refusal(() -> year.coordinator(() -> year.product.cycles.cancel(year.year, " "))))
                .startsWith("cycle.cancel.reason");
        assertThat(refusal(() -> year.product.as("lund.contact", year.id, () -> {
                    year.product.cycles.cancel(year.year, "Vi orkar inte.");
                    return null;
                })))
                .startsWith("cycle.coordinatorOnly");

        assertThat(year.state()).isEqualTo(CycleState.DRAFTING);
        assertThat(year.running()).hasSize(4);
    }

    private static void cancel(Year year) {
        year.coordinator(() -> year.product.cycles.cancel(year.year, "Programmet läggs om."));

        assertThat(year.state()).isEqualTo(CycleState.CANCELLED);
        assertThat(year.running()).isEmpty();
        assertThat(year.open()).isEmpty();
        assertThat(year.happened(CycleCancelled.class))
                .containsExactly(new CycleCancelled(year.year, "Programmet läggs om."));
    }
}
