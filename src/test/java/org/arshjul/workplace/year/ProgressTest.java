package org.arshjul.workplace.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.YearStanding;
import org.arshjul.party.PartyId;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void the_steps_taken_by_a_day_are_those_that_the_trail_tells_of() {
        happened("CycleOpened", "2026", OPENED);
        happened("TextConfirmed", "2026/enkoping", LocalDate.of(2026, 8, 20));
        happened("TextConfirmed", "2026/lund", LocalDate.of(2026, 8, 31));
        happened("TextConfirmed", "2026/shared", LocalDate.of(2026, 8, 31));
        happened("TextAgreed", "2026/enkoping", LocalDate.of(2026, 10, 1));
        Progress progress = progress();

        assertThat(progress.begins()).isEqualTo(OPENED);
        assertThat(progress.percent(LocalDate.of(2026, 8, 19))).isZero();
        assertThat(progress.percent(LocalDate.of(2026, 8, 20))).isEqualTo(13);
        assertThat(progress.percent(TODAY)).isEqualTo(38);
        assertThat(progress.steps().get(0).done()).isEqualTo(2);
        assertThat(progress.steps().get(0).latest()).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(progress.steps().get(1).done()).isEqualTo(1);
    }

    @Test
    void a_stage_took_as_long_as_the_contract_in_the_middle_and_the_slowest_one() {
        happened("CycleOpened", "2026", OPENED);
        happened("TextConfirmed", "2026/enkoping", OPENED.plusDays(10));
        happened("TextConfirmed", "2026/lund", OPENED.plusDays(40));
        happened("TextAgreed", "2026/lund", OPENED.plusDays(45));
        List<Progress.Stage> stages = progress().stages();

        assertThat(stages)
                .extracting(Progress.Stage::median, Progress.Stage::longest)
                .containsExactly(tuple(10L, 40L), tuple(5L, 5L), tuple(null, null), tuple(null, null));
        assertThat(stages.get(0).planned())
                .isEqualTo(ChronoUnit.DAYS.between(
                        OPENED, progress().steps().get(0).planned()));
        assertThat(stages.get(1).over()).isEqualTo(5 - stages.get(1).planned());
        assertThat(stages.get(2).over()).isZero();
    }

    @Test
    void a_second_round_is_no_second_step_and_a_text_that_is_opened_again_steps_back() {
        happened("TextConfirmed", "2026/enkoping", LocalDate.of(2026, 8, 20));
        happened("TextConfirmed", "2026/enkoping", LocalDate.of(2026, 9, 20));
        happened("TextAgreed", "2026/enkoping", LocalDate.of(2026, 10, 1));
        assertThat(progress().percent(TODAY)).isEqualTo(25);

        happened("TextReopened", "2026/enkoping", LocalDate.of(2026, 10, 10));
        assertThat(progress().percent(TODAY)).isEqualTo(13);
        assertThat(progress().percent(LocalDate.of(2026, 10, 9))).isEqualTo(25);
    }

    @Test
    void the_plan_wants_a_quarter_after_each_of_its_dates() {
        Progress progress = progress();

        assertThat(progress.planned(LocalDate.of(2026, 9, 1))).isZero();
        assertThat(progress.planned(LocalDate.of(2026, 9, 2))).isEqualTo(25);
        assertThat(progress.planned(TODAY)).isEqualTo(50);
        assertThat(progress.planned(LocalDate.of(2026, 12, 9))).isEqualTo(100);
        assertThat(progress.steps().get(0).late(TODAY)).isTrue();
        assertThat(progress.steps().get(2).late(TODAY)).isFalse();
    }

    @Test
    void the_chart_draws_both_and_needs_no_style_of_its_own() {
        happened("TextConfirmed", "2026/enkoping", LocalDate.of(2026, 8, 20));
        String chart =
                ProgressChart.of(progress(), TODAY, Locale.forLanguageTag("sv")).svg("chart", "Så långt", "38 %");

        assertThat(chart)
                .contains("class='plan'", "class='done'", "100 %", ">sep<")
                .doesNotContain("style=");
    }

    private Progress progress() {
        List<YearStanding.Place> places = List.of(place("enkoping"), place("lund"));
        return Progress.of(new YearStanding(2026, plan(), TODAY, places, false), events);
    }

    private static Map<Milestone, LocalDate> plan() {
        return new TreeMap<>(Map.of(
                Milestone.DRAFTS_DUE, LocalDate.of(2026, 9, 1),
                Milestone.REWORK_DUE, LocalDate.of(2026, 10, 13),
                Milestone.TEXT_FROZEN, LocalDate.of(2026, 12, 1),
                Milestone.SIGNING_DAY, LocalDate.of(2026, 12, 8)));
    }

    private static YearStanding.Place place(String municipality) {
        return new YearStanding.Place(new ContractId(2026, new PartyId(municipality)), Stage.REVIEW, false);
    }

    private void happened(String type, String subject, LocalDate day) {
        events.add(new RecordedEvent(
                events.size() + 1,
                UUID.randomUUID(),
                day.atTime(LocalTime.NOON).atZone(ProgrammeClock.STOCKHOLM).toInstant(),
                type,
                subject,
                "system",
                "{}"));
    }
}
