package org.arshjul.workplace.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.Cycle;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** How a year stands: the same number of queries for 23 contracts and for ten thousand. */
@Component
class Board {

    /** @param next whether it is the first date that has not passed */
    public record Date(Milestone milestone, LocalDate day, boolean passed, boolean next) {}

    /**
     * A contract, or the shared text, with what is open on it.
     *
     * @param stage null for the shared text, as is the journey
     * @param awaited the first few of those for whom it waits
     */
    public record Row(
            String key,
            String name,
            String municipality,
            Stage stage,
            Journey journey,
            int open,
            int overdue,
            Instant nextDue,
            List<String> awaited,
            List<String> everyAwaited) {}

    /** A decision that waits for the coordinator or the steering group. */
    public record Decision(String id, String name, String subject, Instant due, boolean overdue, boolean mine) {}

    /** The whole board. */
    public record View(
            List<Date> dates,
            List<Row> rows,
            Map<Stage, Long> stages,
            List<Decision> decisions,
            List<SilentParties.Silent> silent) {}

    private static final int NAMES_SHOWN = 4;

    private final Contracts contracts;
    private final HumanTasks tasks;
    private final SilentParties silentParties;
    private final ProgrammeClock clock;
    private final Words words;

    Board(Contracts contracts, HumanTasks tasks, SilentParties silentParties, ProgrammeClock clock, Words words) {
        this.contracts = contracts;
        this.tasks = tasks;
        this.silentParties = silentParties;
        this.clock = clock;
        this.words = words;
    }

    View of(Cycle cycle, Names names) {
        List<Contract> all = contracts.ofYear(cycle.year());
        List<HumanTask> open = tasks.openIn(String.valueOf(cycle.year()));
        Map<String, List<HumanTask>> bySubject = open.stream().collect(Collectors.groupingBy(Board::contract));
        List<Row> rows = new ArrayList<>();
        List<HumanTask> shared = bySubject.getOrDefault(cycle.year() + "/shared", List.of());
        if (!shared.isEmpty()) {
            rows.add(row(cycle.year() + "/shared", "", null, shared, names));
        }
        for (Contract contract : all) {
            String key = contract.id().toString();
            rows.add(row(
                    key,
                    contract.id().municipality().value(),
                    contract.stage(),
                    bySubject.getOrDefault(key, List.of()),
                    names));
        }
        rows.sort(Comparator.comparingInt(Row::overdue)
                .reversed()
                .thenComparing(Row::nextDue, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Row::name));
        return new View(
                dates(cycle),
                rows,
                all.stream().collect(Collectors.groupingBy(Contract::stage, TreeMap::new, Collectors.counting())),
                decisions(open, names),
                silentParties.among(String.valueOf(cycle.year()), open, names));
    }

    /** The dates of the year, each with whether it has passed. */
    List<Date> dates(Cycle cycle) {
        LocalDate today = clock.today();
        List<Date> dates = new ArrayList<>();
        boolean nextFound = false;
        for (Map.Entry<Milestone, LocalDate> one : cycle.milestones().entrySet()) {
            boolean passed = one.getValue().isBefore(today);
            dates.add(new Date(one.getKey(), one.getValue(), passed, !passed && !nextFound));
            nextFound |= !passed;
        }
        return dates;
    }

    private Row row(String key, String municipality, Stage stage, List<HumanTask> open, Names names) {
        Instant now = clock.instant();
        List<String> awaited =
                open.stream().map(task -> names.concerned(task)).distinct().toList();
        return new Row(
                key,
                municipality.isEmpty() ? words.of("subject.shared.short") : names.party(municipality),
                municipality,
                stage,
                stage == null ? null : Journey.of(stage, open.stream().anyMatch(Board::ofFollowUp)),
                open.size(),
                (int) open.stream().filter(task -> overdue(task, now)).count(),
                open.stream()
                        .map(HumanTask::dueAt)
                        .filter(due -> due != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                shortened(awaited),
                awaited);
    }

    private List<String> shortened(List<String> awaited) {
        if (awaited.size() <= NAMES_SHOWN) {
            return awaited;
        }
        List<String> some = new ArrayList<>(awaited.subList(0, NAMES_SHOWN));
        some.add(words.of("board.more", awaited.size() - NAMES_SHOWN));
        return some;
    }

    private List<Decision> decisions(List<HumanTask> open, Names names) {
        Instant now = clock.instant();
        List<String> deciders = List.of(Role.COORDINATOR.group(), Role.STEERING.group());
        return open.stream()
                .filter(task -> task.groups().stream().anyMatch(deciders::contains))
                .map(task -> new Decision(
                        task.id(),
                        words.task(task),
                        names.subject(task.subject()) + (task.concerns() == null ? "" : " – " + names.concerned(task)),
                        task.dueAt(),
                        overdue(task, now),
                        task.groups().stream().anyMatch(Actor.groups()::contains)))
                .toList();
    }

    private static boolean overdue(HumanTask task, Instant now) {
        return task.dueAt() != null && task.dueAt().isBefore(now);
    }

    private static boolean ofFollowUp(HumanTask task) {
        return task.subject().split("/").length > 2;
    }

    /** The contract or text that a task is about, without the period of a follow-up. */
    private static String contract(HumanTask task) {
        String[] parts = task.subject().split("/");
        return parts.length < 2 ? parts[0] : parts[0] + "/" + parts[1];
    }
}
