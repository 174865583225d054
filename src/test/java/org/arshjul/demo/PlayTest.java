package org.arshjul.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.notification.Digests;
import org.arshjul.party.Parties;
import org.arshjul.platform.calendar.WorkingDay;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody asks of the robots in the very moment in which they take a step. */
class PlayTest {

    private final Cycles cycles = mock(Cycles.class);
    private final HumanTasks tasks = mock(HumanTasks.class);
    private final Robot robot = mock(Robot.class);
    private final Settled settled = mock(Settled.class);
    private final Cycle cycle = mock(Cycle.class);
    private final ProgrammeClock time = mock(ProgrammeClock.class);
    private final DemoClock clock = mock(DemoClock.class);
    private final Digests digests = mock(Digests.class);
    private final WorkingDay workingDay = mock(WorkingDay.class);
    private final Play play =
            new Play(cycles, mock(Parties.class), tasks, robot, clock, time, settled, digests, workingDay);

    @BeforeEach
    void a_year_is_played_until_all_have_signed() {
        when(cycle.year()).thenReturn(2026);
        when(cycle.signingOpenedAt()).thenReturn(Optional.of(Instant.EPOCH));
        when(cycle.state()).thenReturn(CycleState.SIGNING);
        when(cycles.all()).thenReturn(List.of(cycle));
        when(cycles.get(2026)).thenReturn(cycle);
        when(settled.now()).thenReturn(true);
        when(time.instant()).thenReturn(Instant.parse("2026-12-01T08:00:00Z"));
        when(settled.nextTimer()).thenReturn(Instant.parse("2026-12-08T08:00:00Z"));
        play.start(Play.Until.SIGNED, Set.of());
    }

    @Test
    void what_is_asked_while_a_step_sees_the_end_of_what_was_asked_before_goes_on() {
        when(cycle.state()).thenReturn(CycleState.IN_FORCE);
        when(settled.now()).thenAnswer(during -> {
            play.start(Play.Until.CLOSED, Set.of());
            return true;
        });

        play.step();

        assertThat(play.progress().until()).isEqualTo(Play.Until.CLOSED);
    }

    @Test
    void robots_that_are_stopped_leave_the_rest_of_their_round() {
        when(tasks.openIn("2026")).thenReturn(List.of(signing("1"), signing("2")));
        doAnswer(during -> {
                    play.stop();
                    return null;
                })
                .when(robot)
                .act(signing("1"));

        play.step();

        verify(robot).act(signing("1"));
        verify(robot, never()).act(signing("2"));
    }

    @Test
    void robots_that_are_stopped_do_not_move_the_clock() {
        when(tasks.openIn("2026")).thenAnswer(during -> {
            play.stop();
            return List.of();
        });

        play.step();

        verifyNoInteractions(clock);
    }

    @Test
    void robots_that_are_stopped_before_the_next_morning_stay_in_this_day() {
        when(clock.now()).thenReturn(LocalDateTime.parse("2026-12-01T09:00"));
        when(workingDay.isWorkingDay(any())).thenReturn(true);
        when(tasks.openIn("2026")).thenAnswer(during -> {
            play.stop();
            return List.of(task("1", "GiveOpinion"));
        });

        play.step();

        verify(clock, never()).moveTo(any());
        verifyNoInteractions(robot, digests);
    }

    @Test
    void digests_that_fail_stop_the_days_from_running_away() {
        when(clock.now()).thenReturn(LocalDateTime.parse("2026-12-01T09:00"));
        when(workingDay.isWorkingDay(any())).thenReturn(true);
        when(tasks.openIn("2026")).thenReturn(List.of(task("1", "GiveOpinion")));
        doThrow(new IllegalStateException("no digest")).when(digests).sendDue();

        assertThatThrownBy(play::step).hasMessage("no digest");
        play.step();

        verify(clock).moveTo(LocalDateTime.parse("2026-12-02T08:00"));
        assertThat(play.progress().failure()).isEqualTo("no digest");
    }

    @Test
    void a_robot_of_an_order_that_was_replaced_breaks_off_that_one_alone() {
        when(tasks.openIn("2026")).thenReturn(List.of(signing("1")));
        doAnswer(during -> {
                    play.start(Play.Until.CLOSED, Set.of());
                    throw new IllegalStateException("the disk is full");
                })
                .when(robot)
                .act(signing("1"));

        assertThatThrownBy(play::step).hasMessage("the disk is full");

        assertThat(play.progress().until()).isEqualTo(Play.Until.CLOSED);
        assertThat(play.progress().failure()).isNull();
    }

    @Test
    void why_robots_broke_off_stays_to_be_read() {
        when(tasks.openIn("2026")).thenReturn(List.of(signing("1")));
        doThrow(new IllegalStateException("the disk is full")).when(robot).act(signing("1"));

        assertThatThrownBy(play::step).hasMessage("the disk is full");
        play.stop();

        assertThat(play.progress().playing()).isFalse();
        assertThat(play.progress().failure()).isEqualTo("2026/vara, Underteckna avtalet: the disk is full");
    }

    private static HumanTask signing(String id) {
        return task(id, "SignContract");
    }

    private static HumanTask task(String id, String kind) {
        return new HumanTask(
                id,
                kind,
                "contract-signing",
                "2026/vara",
                "vara",
                "Underteckna avtalet",
                List.of("vara.signatory"),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null);
    }
}
