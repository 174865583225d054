package org.arshjul.party.process;

import org.arshjul.party.DeputyEnded;
import org.arshjul.party.SuccessionRecorded;
import org.arshjul.platform.task.TaskReassignments;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an office holder had taken goes to the successor, and what a deputy had goes back, in the same transaction. */
@Component
class TasksFollowTheOffice {

    private final TaskReassignments tasks;

    TasksFollowTheOffice(@Lazy TaskReassignments tasks) {
        this.tasks = tasks;
    }

    /** After the engine knows the successor. */
    @EventListener
    @Order
    void on(SuccessionRecorded event) {
        if (event.from() != null) {
            tasks.follow(event.from(), event.to(), event.role().groupOf(event.party()), event.reason());
        }
    }

    /** Who has taken the role over has it all already. */
    @EventListener
    @Order
    void on(DeputyEnded event) {
        if (!event.from().equals(event.to())) {
            tasks.follow(event.from(), event.to(), event.role().groupOf(event.party()), event.reason());
        }
    }
}
