package org.arshjul.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.notification.Reminders.Said;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people at once because a coordinator says so, besides the daily digests. */
@Component
@Transactional
public class Nudges {

    private static final String KIND = "nudge";

    private final Holders holders;
    private final Notifications notifications;
    private final Reminders reminders;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;

    Nudges(
            Holders holders,
            Notifications notifications,
            Reminders reminders,
            ProgrammeClock clock,
            ApplicationEventPublisher events) {
        this.holders = holders;
        this.notifications = notifications;
        this.reminders = reminders;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Mails whoever is to answer these tasks of one party, each person once a day; it counts as a reminder of each task.
     * Only a coordinator may; refuses when none of them is overdue, and when all were reminded today.
     *
     * @param party the party's or owner's id
     * @return who gets a mail
     */
    public List<Person> remind(String year, String party, List<HumanTask> tasks) {
        if (!Actor.groups().contains(Role.COORDINATOR.group())) {
            throw Refusal.forbidden("nudge.coordinators");
        }
        Instant now = clock.instant();
        List<HumanTask> late = tasks.stream()
                .filter(task -> task.dueAt() != null && task.dueAt().isBefore(now))
                .toList();
        HumanTask oldest = late.stream()
                .min(Comparator.comparing(HumanTask::dueAt))
                .orElseThrow(() -> Refusal.conflict("nudge.nothingLate", party, year));
        List<Person> people = new ArrayList<>();
        late.forEach(task -> people.addAll(holders.of(task)));
        Announcement nudge = Announcement.atOnce(people, News.of(KIND, year, oldest.dueAt(), oldest));
        List<Person> reached = notifications.reached(nudge);
        if (reached.isEmpty()) {
            throw Refusal.conflict("nudge.already", party);
        }
        notifications.announce(List.of(nudge));
        count(late);
        events.publishEvent(
                new PartyReminded(year, party, reached.stream().map(Person::id).toList()));
        return reached;
    }

    private void count(List<HumanTask> late) {
        LocalDate today = clock.today();
        Map<String, Said> said = reminders.ofOpenTasks();
        late.forEach(task -> reminders.keep(
                task.id(), said.getOrDefault(task.id(), Said.NOTHING).andThenByMail(today, Tone.LATE)));
    }
}
