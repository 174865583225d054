package org.arshjul.notification;

import java.util.List;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskHandedOver;
import org.arshjul.platform.task.TaskTakenBack;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a colleague at once of a task that was handed over, and in the next digest that it was taken back. */
@Component
class HandoverLetters {

    private final HumanTasks tasks;
    private final Parties parties;
    private final Notifications notifications;

    HandoverLetters(HumanTasks tasks, Parties parties, Notifications notifications) {
        this.tasks = tasks;
        this.parties = parties;
        this.notifications = notifications;
    }

    /** A task that is taken back or answered by the time is no news. */
    @ApplicationModuleListener
    void on(TaskHandedOver event) {
        HumanTask task = tasks.get(event.task());
        if (task.open() && event.to().equals(task.assignee())) {
            News news = News.of("handover", event.subject(), task, parties.nameOf(event.from()))
                    .apartBy(event.task())
                    .at("/tasks/" + event.task());
            notifications.tell(person(event.to()), task.dueAt() == null ? news : news.due(task.dueAt()));
        }
    }

    @ApplicationModuleListener
    void on(TaskTakenBack event) {
        notifications.note(
                person(event.to()),
                News.of("takenBack", event.subject(), tasks.get(event.task()), parties.nameOf(event.from()))
                        .apartBy(event.task()));
    }

    private List<Person> person(String id) {
        return parties.person(id).stream().toList();
    }
}
