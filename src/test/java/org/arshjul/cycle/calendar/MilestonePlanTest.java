package org.arshjul.cycle.calendar;

import static org.arshjul.platform.calendar.Milestone.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Milestone;
import org.junit.jupiter.api.Test;

class MilestonePlanTest {

    static final CalendarRules RULES = new CalendarRules(
            new CalendarRules.Opening(false, DayOfYear.of("03-01")),
            DayOfYear.of("12-08"),
            new CalendarRules.BeforeSigning(
                    Period.ofWeeks(14), Period.ofWeeks(10), Period.ofWeeks(8), Period.ofWeeks(4), Period.ofWeeks(1)),
            new CalendarRules.AfterSigning(Period.ofWeeks(1)),
            new CalendarRules.Reports(
                    DayOfYear.of("05-31"), DayOfYear.of("09-30"), DayOfYear.of("10-31"), Period.ofWeeks(4)),
            new CalendarRules.WorkingDaysToAct(15, 5, 5, 15));

    private static final LocalDate SPRING = day("2026-03-02");

    @Test
    void the_year_2026_is_planned_backwards_from_the_eighth_of_december() {
        assertThat(MilestonePlan.backwardsFrom(day("2026-12-08"), SPRING, RULES))
                .containsExactly(
                        entry(DRAFTS_DUE, day("2026-09-01")),
                        entry(REVIEW_DUE, day("2026-09-29")),
                        entry(REWORK_DUE, day("2026-10-13")),
                        entry(BOARD_DECISION, day("2026-11-10")),
                        entry(TEXT_FROZEN, day("2026-12-01")),
                        entry(SIGNING_DAY, day("2026-12-08")),
                        entry(PUBLICATION, day("2026-12-15")),
                        entry(HALF_YEAR_REPORT, day("2027-05-31")),
                        entry(YEAR_END_REPORT, day("2027-09-30")),
                        entry(CLOSING, day("2027-11-01")));
    }

    @Test
    void milestones_never_fall_on_a_day_off_and_always_ascend_whatever_the_signing_day() {
        for (LocalDate signing = day("2025-01-01"); signing.getYear() < 2035; signing = signing.plusDays(1)) {
            if (WorkingDays.sweden().isWorkingDay(signing)) {
                assertSound(
                        MilestonePlan.backwardsFrom(signing, signing.minusWeeks(30), RULES), signing.minusWeeks(30));
                assertSound(MilestonePlan.backwardsFrom(signing, signing.minusDays(20), RULES), signing.minusDays(20));
            }
        }
    }

    @Test
    void what_a_moved_milestone_would_pass_moves_along_and_keeps_its_distance_in_working_days() {
        Map<Milestone, LocalDate> plan = MilestonePlan.backwardsFrom(day("2026-12-08"), SPRING, RULES);

        assertThat(MilestonePlan.alongWith(plan, REVIEW_DUE, day("2026-10-01"), SPRING))
                .containsExactly(entry(REVIEW_DUE, day("2026-10-01")));
        assertThat(MilestonePlan.alongWith(plan, REVIEW_DUE, day("2026-10-13"), SPRING))
                .containsExactly(entry(REVIEW_DUE, day("2026-10-13")), entry(REWORK_DUE, day("2026-10-27")));
        assertThat(MilestonePlan.alongWith(plan, REWORK_DUE, day("2026-09-28"), SPRING))
                .containsExactly(entry(REVIEW_DUE, day("2026-09-14")), entry(REWORK_DUE, day("2026-09-28")));
        assertThat(MilestonePlan.alongWith(plan, REWORK_DUE, day("2026-08-31"), day("2026-09-02")))
                .as("what has passed stays")
                .doesNotContainKey(DRAFTS_DUE);
        assertThatThrownBy(() -> MilestonePlan.alongWith(plan, REVIEW_DUE, day("2026-12-24"), SPRING))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("cycle.day.notWorking"));
    }

    @Test
    void several_milestones_move_in_one_act_when_they_stand_in_order_together() {
        Map<Milestone, LocalDate> plan = MilestonePlan.backwardsFrom(day("2026-12-08"), SPRING, RULES);
        Map<Milestone, LocalDate> both = Map.of(REVIEW_DUE, day("2026-10-15"), REWORK_DUE, day("2026-10-29"));

        assertThat(MilestonePlan.moved(plan, both, SPRING))
                .containsEntry(REVIEW_DUE, day("2026-10-15"))
                .containsEntry(REWORK_DUE, day("2026-10-29"))
                .containsEntry(BOARD_DECISION, day("2026-11-10"));
        assertThatThrownBy(() -> MilestonePlan.moved(
                        plan, Map.of(REVIEW_DUE, day("2026-10-15"), REWORK_DUE, day("2026-10-14")), SPRING))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_near_signing_day_moves_the_milestones_before_it_together() {
        assertThat(MilestonePlan.backwardsFrom(day("2026-12-08"), day("2026-11-24"), RULES))
                .containsEntry(DRAFTS_DUE, day("2026-11-26"))
                .containsEntry(REVIEW_DUE, day("2026-11-30"))
                .containsEntry(REWORK_DUE, day("2026-12-01"))
                .containsEntry(BOARD_DECISION, day("2026-12-03"))
                .containsEntry(TEXT_FROZEN, day("2026-12-07"))
                .containsEntry(PUBLICATION, day("2026-12-15"));
    }

    @Test
    void the_nearest_signing_day_leaves_one_working_day_for_each_milestone() {
        assertSound(MilestonePlan.backwardsFrom(day("2026-12-08"), day("2026-11-30"), RULES), day("2026-11-30"));
        assertThatThrownBy(() -> MilestonePlan.backwardsFrom(day("2026-12-08"), day("2026-12-01"), RULES))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("cycle.plan.tooLate");
                    assertThat(refusal.arguments()).containsExactly(day("2026-12-08"), day("2026-12-09"));
                });
    }

    @Test
    void a_signing_day_in_the_past_is_refused() {
        assertThatThrownBy(() -> MilestonePlan.backwardsFrom(day("2025-12-08"), SPRING, RULES))
                .hasMessageStartingWith("cycle.plan.tooLate");
    }

    @Test
    void a_signing_day_that_is_no_working_day_is_refused_and_the_nearest_are_named() {
        assertThatThrownBy(() -> MilestonePlan.backwardsFrom(day("2026-12-24"), SPRING, RULES))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments())
                                .containsExactly(day("2026-12-24"), day("2026-12-23"), day("2026-12-28")));
    }

    @Test
    void the_proposed_signing_day_is_a_working_day() {
        assertThat(MilestonePlan.proposedSigningDay(2026, RULES)).isEqualTo("2026-12-08");
        assertThat(MilestonePlan.proposedSigningDay(2029, RULES)).isEqualTo("2029-12-07");
    }

    @Test
    void a_milestone_moves_between_its_neighbours_only() {
        Map<Milestone, LocalDate> plan = MilestonePlan.backwardsFrom(day("2026-12-08"), SPRING, RULES);

        assertThat(MilestonePlan.moved(plan, REVIEW_DUE, day("2026-10-02"), SPRING))
                .containsEntry(REVIEW_DUE, day("2026-10-02"))
                .containsEntry(REWORK_DUE, day("2026-10-13"));
        assertThatThrownBy(() -> MilestonePlan.moved(plan, REVIEW_DUE, day("2026-09-01"), SPRING))
                .hasMessage("cycle.milestone.tooEarly[REVIEW_DUE, 2026-09-01, 2026-09-02]");
        assertThatThrownBy(() -> MilestonePlan.moved(plan, REVIEW_DUE, day("2026-10-13"), SPRING))
                .hasMessage("cycle.milestone.tooLate[REVIEW_DUE, 2026-10-13, 2026-10-12]");
        assertThatThrownBy(() -> MilestonePlan.moved(plan, REVIEW_DUE, day("2026-10-03"), SPRING))
                .hasMessageStartingWith("cycle.day.notWorking");
        assertThatThrownBy(() -> MilestonePlan.moved(plan, REVIEW_DUE, day("2026-10-01"), day("2026-10-01")))
                .hasMessage("cycle.milestone.tooEarly[REVIEW_DUE, 2026-10-01, 2026-10-02]");
        assertThat(MilestonePlan.moved(plan, CLOSING, day("2028-03-31"), SPRING))
                .containsEntry(CLOSING, day("2028-03-31"));
    }

    private static void assertSound(Map<Milestone, LocalDate> plan, LocalDate today) {
        assertThat(plan.keySet()).containsExactly(Milestone.values());
        assertThat(List.copyOf(plan.values()))
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(WorkingDays.sweden()::isWorkingDay)
                .allMatch(day -> day.isAfter(today));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
