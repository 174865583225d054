package org.arshjul.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.notification.DigestLetter.Mention;
import org.arshjul.notification.DigestNotes.Note;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Step;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.notification.Reminders.Count;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily mail: at most one per person and working day, with everything that waits for that person. */
@Component
public class Digests {

    private final HumanTasks tasks;
    private final Parties parties;
    private final ReminderPolicy policy;
    private final Reminders reminders;
    private final DigestNotes notes;
    private final DigestLetter letter;
    private final Outbox outbox;
    private final WorkingDays workingDays;
    private final MailSettings settings;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Digests(
            HumanTasks tasks,
            Parties parties,
            ReminderPolicy policy,
            Reminders reminders,
            DigestNotes notes,
            DigestLetter letter,
            Outbox outbox,
            WorkingDays workingDays,
            MailSettings settings,
            ProgrammeClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.parties = parties;
        this.policy = policy;
        this.reminders = reminders;
        this.notes = notes;
        this.letter = letter;
        this.outbox = outbox;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Writes today's digests if it is a working day, past the digest hour and before the quiet one, and they have not
     * been written; days that the clock skipped are not made up for.
     */
    public synchronized void sendDue() {
        ZonedDateTime now = clock.instant().atZone(ProgrammeClock.STOCKHOLM);
        LocalDate day = now.toLocalDate();
        if (settings.enabled()
                && now.getHour() >= settings.digestHour()
                && now.getHour() < settings.quietHour()
                && workingDays.is(day)
                && !reminders.complete(day)) {
            write(day);
        }
    }

    /** When the next digests are written: this very day if its have not been and its hours are not over. */
    Instant next() {
        ZonedDateTime now = clock.instant().atZone(ProgrammeClock.STOCKHOLM);
        LocalDate day = now.toLocalDate();
        if (now.getHour() >= settings.quietHour() || reminders.complete(day)) {
            day = day.plusDays(1);
        }
        while (!workingDays.is(day)) {
            day = day.plusDays(1);
        }
        Instant first = day.atTime(settings.digestHour(), 0)
                .atZone(ProgrammeClock.STOCKHOLM)
                .toInstant();
        return first.isBefore(clock.instant()) ? clock.instant() : first;
    }

    /** Reminders count only once all mails are written, so that a run after a crash decides the same again. */
    private void write(LocalDate day) {
        Round round = new Round(day);
        tasks.allOpen().forEach(round::consider);
        Map<String, List<Note>> told = new HashMap<>();
        for (Note note : notes.untold()) {
            parties.person(note.person()).ifPresent(person -> {
                round.mentions(person);
                told.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(note);
            });
        }
        for (Person person : round.readers.values()) {
            List<Note> news = told.getOrDefault(person.id(), List.of());
            Letter digest = letter.write(
                    person,
                    day,
                    round.mentions(person),
                    news.stream().map(Note::text).toList());
            transaction.executeWithoutResult(status -> {
                if (outbox.put(digest)) {
                    notes.told(news, day);
                }
            });
        }
        transaction.executeWithoutResult(status -> {
            reminders.completed(day);
            round.reminded.forEach(this::reminded);
        });
    }

    private void reminded(Reminded task) {
        reminders.reminded(task.task().id(), task.day(), task.upTo());
        if (task.upTo().compareTo(task.before()) > 0) {
            events.publishEvent(new Escalated(
                    task.task().subject(), task.task().id(), task.upTo().word()));
        }
    }

    private record Reminded(HumanTask task, LocalDate day, Rung before, Rung upTo) {}

    /** What all digests of one day are made of. */
    private final class Round {

        private final LocalDate day;
        private final Map<String, Count> counts = reminders.ofOpenTasks();
        private final Map<String, List<Person>> groups = new HashMap<>();
        private final Map<List<Object>, Step> steps = new HashMap<>();
        private final Map<String, Person> readers = new LinkedHashMap<>();
        private final Map<String, List<Mention>> mentions = new HashMap<>();
        private final List<Reminded> reminded = new ArrayList<>();

        Round(LocalDate day) {
            this.day = day;
        }

        List<Mention> mentions(Person person) {
            readers.putIfAbsent(person.id(), person);
            return mentions.computeIfAbsent(person.id(), id -> new ArrayList<>());
        }

        void consider(HumanTask task) {
            Count count = counts.getOrDefault(task.id(), Count.NONE);
            int daysLeft = workingDays.left(day, task.dueAt());
            Step step = steps.computeIfAbsent(
                    List.of(task.kind(), daysLeft, count.reminders()),
                    same -> policy.step(task.kind(), daysLeft, count.reminders()));
            if (step.tone() == Tone.NONE) {
                return;
            }
            mention(holders(task), new Mention(task, step.tone(), daysLeft, false));
            Rung upTo = step.upTo().compareTo(count.toldUpTo()) > 0 ? step.upTo() : count.toldUpTo();
            Mention taken = new Mention(task, step.tone(), daysLeft, true);
            if (newly(Rung.COORDINATOR, count, upTo)) {
                mention(members(Role.COORDINATOR.group()), taken);
            }
            if (newly(Rung.STEERING, count, upTo)) {
                mention(members(Role.STEERING.group()), taken);
            }
            reminded.add(new Reminded(task, day, count.toldUpTo(), upTo));
        }

        /** Each rung is told once: a daily mail about others' tasks would be read by nobody. */
        private static boolean newly(Rung rung, Count count, Rung upTo) {
            return rung.compareTo(count.toldUpTo()) > 0 && rung.compareTo(upTo) <= 0;
        }

        private void mention(List<Person> people, Mention mention) {
            for (Person person : people) {
                List<Mention> all = mentions(person);
                if (all.stream()
                        .noneMatch(
                                said -> said.task().id().equals(mention.task().id()))) {
                    all.add(mention);
                }
            }
        }

        private List<Person> holders(HumanTask task) {
            if (task.assignee() != null) {
                return parties.person(task.assignee()).map(List::of).orElse(List.of());
            }
            return task.groups().stream()
                    .flatMap(group -> members(group).stream())
                    .toList();
        }

        private List<Person> members(String group) {
            return groups.computeIfAbsent(group, parties::members);
        }
    }
}
