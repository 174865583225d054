package org.arshjul.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.cycle.YearStanding;
import org.arshjul.notification.DailyReminders.Mentioned;
import org.arshjul.notification.DigestLetter.Mention;
import org.arshjul.notification.DigestNotes.Note;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.Chunks;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.problem.DatabaseFault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily mail: at most one per person and working day, with everything that the day has for that person. */
@Component
public class Digests {

    /** So many of those without their digest are named where the fault is told. */
    private static final int NAMED = 10;

    /** How many are written in one transaction: each commit waits for the disk. */
    private static final int AT_ONCE = 50;

    /** What one reader is to be told. */
    private record Content(Person reader, List<Mention> tasks, List<Note> told, Optional<YearStanding> standing) {

        boolean empty() {
            return tasks.isEmpty() && told.isEmpty() && standing.isEmpty();
        }
    }

    private final DailyReminders daily;
    private final Holders holders;
    private final Parties parties;
    private final Reminders reminders;
    private final MailPreferences preferences;
    private final DigestNotes notes;
    private final DigestLetter letter;
    private final SteeringLetter steering;
    private final Outbox outbox;
    private final PostHours hours;
    private final Post post;
    private final ProgrammeClock clock;
    private final TransactionTemplate transaction;

    Digests(
            DailyReminders daily,
            Holders holders,
            Parties parties,
            Reminders reminders,
            MailPreferences preferences,
            DigestNotes notes,
            DigestLetter letter,
            SteeringLetter steering,
            Outbox outbox,
            PostHours hours,
            Post post,
            ProgrammeClock clock,
            PlatformTransactionManager transactions) {
        this.daily = daily;
        this.holders = holders;
        this.parties = parties;
        this.reminders = reminders;
        this.preferences = preferences;
        this.notes = notes;
        this.letter = letter;
        this.steering = steering;
        this.outbox = outbox;
        this.hours = hours;
        this.post = post;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Writes today's digests of those who have none yet, when mail may go out; days that the clock skipped are not made up
     * for.
     */
    public synchronized void sendDue() {
        ZonedDateTime now = clock.instant().atZone(ProgrammeClock.STOCKHOLM);
        if (!post.going() || !hours.open(now.toInstant())) {
            return;
        }
        LocalDate day = now.toLocalDate();
        Set<String> served = reminders.readers(day);
        Map<String, MailPreference> chosen = preferences.all();
        List<Person> waiting = parties.people().stream()
                .filter(person -> !served.contains(person.id())
                        && now.getHour() >= hour(chosen.getOrDefault(person.id(), MailPreference.NONE)))
                .toList();
        if (!waiting.isEmpty()) {
            write(day, waiting, chosen);
        }
    }

    private int hour(MailPreference chosen) {
        return chosen.digestHour() == null ? preferences.usualHour() : chosen.digestHour();
    }

    /** When the next digests are written. */
    Instant next() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ProgrammeClock.STOCKHOLM);
        return hours.nextOpen(
                reminders.decided(day)
                        ? day.plusDays(1).atStartOfDay(ProgrammeClock.STOCKHOLM).toInstant()
                        : now);
    }

    private void write(LocalDate day, List<Person> readers, Map<String, MailPreference> chosen) {
        List<Mentioned> open = daily.open(day);
        Map<String, List<Mention>> mentions =
                mentions(open.stream().filter(one -> one.on(day)).toList());
        Map<String, List<Note>> news = notes.untold().stream().collect(Collectors.groupingBy(Note::person));
        Optional<YearStanding> monthly = steering.due(day);
        List<Mentioned> named = steering.tasks(open);
        Set<String> group =
                parties.members(Role.STEERING.group()).stream().map(Person::id).collect(Collectors.toSet());
        Map<Boolean, List<Content>> contents = readers.stream()
                .map(reader -> {
                    MailPreference wish = chosen.getOrDefault(reader.id(), MailPreference.NONE);
                    return new Content(
                            reader,
                            mentions.getOrDefault(reader.id(), List.of()).stream()
                                    .filter(mention -> wish.wants(mention.what().task()))
                                    .toList(),
                            news.getOrDefault(reader.id(), List.of()),
                            monthly.filter(due -> group.contains(reader.id()) && !wish.onlySigning()));
                })
                .collect(Collectors.partitioningBy(Content::empty));
        reminders.leaveOut(
                contents.get(true).stream()
                        .map(content -> content.reader().id())
                        .toList(),
                day);
        Map<String, RuntimeException> unwritten = new LinkedHashMap<>();
        for (List<Content> some : Chunks.of(contents.get(false), AT_ONCE)) {
            if (failure(some, day, named).isPresent()) {
                some.forEach(one -> failure(List.of(one), day, named)
                        .ifPresent(failed -> unwritten.put(one.reader().id(), failed)));
            }
        }
        report(unwritten);
    }

    /** Writes these in one transaction; what kept them all from that, unless it was the database itself. */
    private Optional<RuntimeException> failure(List<Content> some, LocalDate day, List<Mentioned> named) {
        try {
            transaction.executeWithoutResult(status -> some.forEach(one -> write(one, day, named)));
            return Optional.empty();
        } catch (RuntimeException failed) {
            if (DatabaseFault.behind(failed).isPresent()) {
                throw failed;
            }
            return Optional.of(failed);
        }
    }

    private void write(Content content, LocalDate day, List<Mentioned> named) {
        Person reader = content.reader();
        if (!reminders.read(reader.id(), day)) {
            return;
        }
        List<String> texts = content.told().stream().map(Note::text).toList();
        content.standing()
                .ifPresentOrElse(
                        standing -> {
                            outbox.put(letter.monthly(reader, day, standing, named, content.tasks(), texts));
                            steering.written(day, standing);
                        },
                        () -> outbox.put(letter.write(reader, day, content.tasks(), texts)));
        notes.told(content.told(), day);
    }

    /** One digest that cannot be written keeps nobody else's back, and is tried again with the next ones of that day. */
    private static void report(Map<String, RuntimeException> unwritten) {
        if (!unwritten.isEmpty()) {
            throw new IllegalStateException(
                    "no digest for %d, among them %s"
                            .formatted(
                                    unwritten.size(),
                                    unwritten.keySet().stream().limit(NAMED).toList()),
                    unwritten.values().iterator().next());
        }
    }

    /** By reader; who has a task to answer is not told of it as somebody else's. */
    private Map<String, List<Mention>> mentions(List<Mentioned> tasks) {
        Map<String, List<Mention>> mentions = new HashMap<>();
        Holders.Round round = holders.round();
        for (Mentioned one : tasks) {
            Map<String, Mention> readers = new HashMap<>();
            round.of(one.task()).forEach(person -> readers.put(person.id(), new Mention(one, false)));
            Arrays.stream(Rung.values())
                    .filter(one.said()::newly)
                    .flatMap(rung -> round.on(rung, one.task()).stream())
                    .forEach(person -> readers.putIfAbsent(person.id(), new Mention(one, true)));
            readers.forEach((person, mention) ->
                    mentions.computeIfAbsent(person, none -> new ArrayList<>()).add(mention));
        }
        return mentions;
    }
}
