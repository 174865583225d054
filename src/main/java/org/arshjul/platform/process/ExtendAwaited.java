package org.arshjul.platform.process;

import org.arshjul.platform.task.DecisionTaken;
import org.arshjul.platform.task.HumanTasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever gets more time by a decision sees the new date on the task that is late. */
@Component
class ExtendAwaited {

    private final HumanTasks tasks;
    private final RunningDates dates;

    ExtendAwaited(HumanTasks tasks, RunningDates dates) {
        this.tasks = tasks;
        this.dates = dates;
    }

    @EventListener
    void on(DecisionTaken event) {
        if (event.until() == null || event.concerns() == null) {
            return;
        }
        tasks.of(event.subject()).stream()
                .filter(task -> task.open() && !task.kind().equals(event.task()))
                .filter(task -> event.concerns().equals(task.concerns()))
                .forEach(task -> dates.extend(task.id(), event.until()));
    }
}
