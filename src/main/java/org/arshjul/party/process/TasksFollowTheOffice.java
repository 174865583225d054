package org.arshjul.party.process;

import org.arshjul.party.AbsenceBegan;
import org.arshjul.party.DeputyBegan;
import org.arshjul.party.DeputyEnded;
import org.arshjul.party.Parties;
import org.arshjul.party.SuccessionRecorded;
import org.arshjul.platform.task.TaskReassignments;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an office holder had taken goes to the successor or becomes the deputy's too, and what a deputy had goes back, in the
 * same transaction.
 */
@Component
class TasksFollowTheOffice {

    private final TaskReassignments tasks;
    private final Parties parties;

    TasksFollowTheOffice(@Lazy TaskReassignments tasks, Parties parties) {
        this.parties = parties;
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

    @EventListener
    @Order
    void on(DeputyBegan event) {
        tasks.giveBack(event.from(), event.role().groupOf(event.party()));
    }

    /** Where there is nobody else the tasks wait with whoever is away. */
    @EventListener
    @Order
    void on(AbsenceBegan event) {
        parties.groupsOf(event.person()).stream()
                .filter(group -> parties.reached(group).stream()
                        .anyMatch(other -> !other.id().equals(event.person())))
                .forEach(group -> tasks.giveBack(event.person(), group));
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
