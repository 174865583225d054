package org.arshjul.cycle;

import java.time.Instant;
import java.time.LocalDate;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.process.RunningDates;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** More time for one task, before its deadline has passed; afterwards the models ask the coordinator for a decision. */
@Component
@Transactional
public class Extensions {

    private final HumanTasks tasks;
    private final Deadlines deadlines;
    private final RunningDates dates;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;

    Extensions(
            HumanTasks tasks,
            Deadlines deadlines,
            RunningDates dates,
            ProgrammeClock clock,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Moves the deadline of an open task to the end of work on a later day.
     *
     * @throws Refusal for a task that is not open or whose deadline has passed, a day that is no working day, not later
     *     than the present deadline or later than the next milestone, or a blank reason
     */
    public void extend(String taskId, LocalDate to, String reason) {
        Cycles.requireCoordinator();
        HumanTask task = tasks.get(taskId);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("act.reasonMissing");
        }
        if (!task.open() || task.dueAt() == null) {
            throw Refusal.conflict("extension.ended", task.name());
        }
        LocalDate from = day(task.dueAt());
        if (!task.dueAt().isAfter(clock.instant())) {
            throw Refusal.conflict("extension.passed", task.name(), from);
        }
        dates.extend(taskId, deadlines.extended(task.subject(), task.dueAt(), to));
        events.publishEvent(new DeadlineExtended(task.subject(), taskId, task.concerns(), from, to, reason.strip()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ProgrammeClock.STOCKHOLM);
    }
}
