package org.arshjul.workplace.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.CycleCancelled;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.MilestoneMoved;
import org.arshjul.cycle.MovePreview;
import org.arshjul.cycle.MovePreviews;
import org.arshjul.notification.MailForecast;
import org.arshjul.notification.MailForecast.Readers;
import org.arshjul.notification.MailForecast.Told;
import org.arshjul.party.Person;
import org.arshjul.platform.Digest;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.process.RunningDates.Shift;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskKinds;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** What an act on a whole year would do, before it is done; its digest tells whether that is still so. */
@Component
class YearActs {

    private static final String SIGN = "SignContract";

    /** A milestone that moves. */
    public record Move(MilestoneMoved event, int workingDays, boolean asked) {}

    /** So many tasks of one kind get another date. */
    public record Shifts(String kind, LocalDate from, LocalDate to, long count) {}

    /** What moving a milestone would do. */
    public record MoveView(List<Move> moves, List<Shifts> tasks, int timers, Readers readers, Digest digest) {}

    /** What cancelling the year would do. */
    public record CancelView(int contracts, int tasks, Readers readers, Digest digest) {}

    /** What opening the signing would do: these contracts at once, so many when they are frozen. */
    public record SigningView(List<String> now, int later, Readers readers, Digest digest) {}

    private final Cycles cycles;
    private final MovePreviews previews;
    private final Contracts contracts;
    private final HumanTasks tasks;
    private final TaskKinds kinds;
    private final MailForecast mail;
    private final Words words;

    YearActs(
            Cycles cycles,
            MovePreviews previews,
            Contracts contracts,
            HumanTasks tasks,
            TaskKinds kinds,
            MailForecast mail,
            Words words) {
        this.cycles = cycles;
        this.previews = previews;
        this.contracts = contracts;
        this.tasks = tasks;
        this.kinds = kinds;
        this.mail = mail;
        this.words = words;
    }

    MoveView moving(int year, Milestone milestone, LocalDate to) {
        MovePreview preview = previews.of(year, cycles.movesFor(year, milestone, to));
        List<Move> moves = preview.moved().stream()
                .map(moved -> new Move(
                        moved.event(), moved.workingDays(), moved.event().milestone() == milestone))
                .toList();
        List<MilestoneMoved> events =
                preview.moved().stream().map(MovePreview.Moved::event).toList();
        List<Shifts> shifts = shifts(preview.tasks());
        Readers readers = mail.of(events);
        Digest digest = digest(events, shifts, preview.timers(), readers);
        return new MoveView(moves, shifts, preview.timers().size(), readers, digest);
    }

    CancelView cancelling(int year) {
        int running = (int) contracts.ofYear(year).stream()
                .filter(contract -> !contract.stage().concluded())
                .count();
        int open = tasks.openIn(String.valueOf(year)).size();
        Readers readers = mail.of(List.of(new CycleCancelled(year, "")));
        return new CancelView(running, open, readers, digest(running, open, readers));
    }

    SigningView openingSigning(int year) {
        List<Contract> all = contracts.ofYear(year);
        List<Contract> frozen = all.stream()
                .filter(contract -> contract.stage() == Stage.FROZEN)
                .toList();
        int later = (int) all.stream()
                .filter(contract -> contract.stage().compareTo(Stage.FROZEN) < 0)
                .count();
        // By party: the same people sign many contracts.
        Map<String, String> aContractOf = new TreeMap<>();
        frozen.forEach(contract -> contract.parties()
                .forEach(party -> aContractOf.put(party.value(), contract.id().toString())));
        List<String> groups = aContractOf.entrySet().stream()
                .flatMap(one -> kinds.get(SIGN).audience(one.getValue(), one.getKey()).groups().stream())
                .toList();
        Readers readers = mail.ofTasks(SIGN, words.of("task." + SIGN + ".name"), String.valueOf(year), groups);
        List<String> now =
                frozen.stream().map(contract -> contract.id().toString()).toList();
        return new SigningView(now, later, readers, digest(now, later, readers));
    }

    private static List<Shifts> shifts(List<Shift> tasks) {
        return tasks.stream()
                .collect(Collectors.groupingBy(
                        task -> new Shifts(task.what(), day(task.from()), day(task.to()), 0), Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Shifts(
                        one.getKey().kind(), one.getKey().from(), one.getKey().to(), one.getValue()))
                .sorted(Comparator.comparing(Shifts::to).thenComparing(Shifts::kind))
                .toList();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ProgrammeClock.STOCKHOLM);
    }

    /** When it is told is not part of it: that would change while one reads. */
    private static Digest digest(Object... parts) {
        return Digest.of(Stream.of(parts)
                .map(part -> part instanceof Readers readers
                        ? told(readers.atOnce()) + told(readers.inDigest()) + readers.sending()
                        : part.toString())
                .collect(Collectors.joining("\n")));
    }

    private static String told(List<Told> all) {
        return all.stream()
                .map(told -> told.headline()
                        + told.readers().stream().map(Person::id).toList())
                .collect(Collectors.joining("\n"));
    }
}
