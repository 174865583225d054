package org.arshjul.notification;

import org.arshjul.cycle.DeadlineExtended;
import org.arshjul.notification.ReminderPolicy.Channel;
import org.arshjul.notification.ReminderPolicy.Step;
import org.arshjul.notification.Reminders.Said;
import org.arshjul.party.Parties;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskOpened;
import org.arshjul.platform.task.TaskReassigned;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people at once of new tasks that cannot wait for the digest. */
@Component
class TaskLetters {

    private final HumanTasks tasks;
    private final Parties parties;
    private final Holders holders;
    private final ReminderPolicy policy;
    private final Situations situations;
    private final Reminders reminders;
    private final ProgrammeClock clock;
    private final Notifications notifications;

    TaskLetters(
            HumanTasks tasks,
            Parties parties,
            Holders holders,
            ReminderPolicy policy,
            Situations situations,
            Reminders reminders,
            ProgrammeClock clock,
            Notifications notifications) {
        this.tasks = tasks;
        this.parties = parties;
        this.holders = holders;
        this.policy = policy;
        this.situations = situations;
        this.reminders = reminders;
        this.clock = clock;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(TaskOpened event) {
        tasks.find(event.taskId()).filter(HumanTask::open).ifPresent(this::tell);
    }

    /** Who is given a task hears of it at once; those who are rid of it see that it is gone. */
    @ApplicationModuleListener
    void on(TaskReassigned event) {
        tasks.find(event.task())
                .filter(HumanTask::open)
                .ifPresent(task -> notifications.tell(
                        parties.person(event.to()).stream().toList(),
                        News.of("taskReassigned", task.subject(), task, event.reason())
                                .apartBy(task.id())
                                .at("/tasks/" + task.id())));
    }

    @ApplicationModuleListener
    void on(DeadlineExtended event) {
        tasks.find(event.task())
                .filter(HumanTask::open)
                .ifPresent(task -> notifications.note(
                        holders.of(task),
                        News.of("deadlineExtended", task.subject(), task, event.to(), event.reason())
                                .apartBy(task.id() + "/" + event.to())
                                .at("/tasks/" + task.id())));
    }

    /** Such a mail is the task's first reminder; a task that waits for the digest gets that one there. */
    private void tell(HumanTask task) {
        Step step = policy.step(situations.on(clock.today()).of(task, 0));
        if (step.channel() == Channel.DIGEST) {
            return;
        }
        boolean each = step.channel() == Channel.MAIL;
        String cycle = task.subject().split("/", 2)[0];
        News news = News.of(each ? "task" : "tasks", each ? task.subject() : cycle, task)
                .apartBy(each ? task.id() : task.kind())
                .at("/tasks/" + task.id());
        notifications.tell(holders.of(task), task.dueAt() == null ? news : news.due(task.dueAt()));
        reminders.keep(task.id(), Said.NOTHING.andThenByMail(clock.today(), step.tone()));
    }
}
