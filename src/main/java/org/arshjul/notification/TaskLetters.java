package org.arshjul.notification;

import java.util.List;
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

    /** Such a mail is the task's first reminder; a task that waits for the digest gets that one there. */
    @ApplicationModuleListener
    void on(TaskOpened event) {
        open(event.taskId()).forEach(this::tell);
    }

    private void tell(HumanTask task) {
        Step step = policy.step(situations.ofNew(task, clock.today()));
        if (step.channel() == Channel.DIGEST) {
            return;
        }
        boolean each = step.channel() == Channel.MAIL;
        String year = task.subject().split("/", 2)[0];
        News news = News.of(each ? "task" : "tasks", each ? task.subject() : year, task)
                .apartBy(each ? task.id() : task.kind())
                .at("/tasks/" + task.id());
        notifications.tell(holders.of(task), task.dueAt() == null ? news : news.due(task.dueAt()));
        reminders.begin(task.id(), Said.NOTHING.andThenByMail(clock.today(), step.tone()));
    }

    @ApplicationModuleListener
    void on(TaskReassigned event) {
        notifications.announce(announcements(event));
    }

    /** Who is given a task hears of it at once; those who are rid of it see that it is gone. */
    List<Announcement> announcements(TaskReassigned event) {
        return open(event.task()).stream()
                .map(task -> Announcement.atOnce(
                        parties.person(event.to()).stream().toList(),
                        News.of("taskReassigned", task.subject(), task, event.reason())
                                .apartBy(task.id())
                                .at("/tasks/" + task.id())))
                .toList();
    }

    @ApplicationModuleListener
    void on(DeadlineExtended event) {
        notifications.announce(announcements(event));
    }

    List<Announcement> announcements(DeadlineExtended event) {
        return open(event.task()).stream()
                .map(task -> Announcement.inDigest(
                        holders.of(task),
                        News.of("deadlineExtended", task.subject(), task, event.to(), event.reason())
                                .apartBy(task.id() + "/" + event.to())
                                .at("/tasks/" + task.id())))
                .toList();
    }

    private List<HumanTask> open(String id) {
        return tasks.find(id).filter(HumanTask::open).stream().toList();
    }
}
