package org.arshjul.workplace.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextId;
import org.arshjul.cycle.Cycle;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.HumanTasks.OpenOn;
import org.arshjul.platform.task.HumanTasks.OpenTasks;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.PageOf;
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
     * @param subjects what the tasks that are open on it are about
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
            List<String> subjects) {}

    /** A decision that waits for the coordinator or the steering group. */
    public record Decision(String id, String name, String subject, Instant due, boolean overdue, boolean mine) {}

    /**
     * The whole board.
     *
     * @param page of those rows that the filter leaves
     * @param decisions the most urgent of them
     * @param silent those that have been so longest
     * @param awaited for whom each row of the page waits, by its key: the first few of them
     */
    public record View(
            List<Date> dates,
            List<Row> rows,
            PageOf<Row> page,
            Map<String, List<String>> awaited,
            Map<Stage, Long> stages,
            PageOf<Decision> decisions,
            PageOf<SilentParties.Silent> silent) {

        /** How many contracts have something overdue. */
        public long late() {
            return rows.stream().filter(row -> row.overdue() > 0).count();
        }
    }

    private static final int NAMES_SHOWN = 4;

    /** The groups that decide how to go on. */
    static final List<String> DECIDERS = List.of(Role.COORDINATOR.group(), Role.STEERING.group());

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

    View of(Cycle cycle, BoardFilter filter, Names names) {
        String year = String.valueOf(cycle.year());
        Map<PartyId, Stage> stages = contracts.stages(cycle.year());
        List<Row> rows = rows(cycle.year(), stages, names);
        PageOf<Row> page = PageOf.of(shown(rows, year, filter, names), filter.number());
        List<HumanTask> toDecide = tasks.openIn(year, DECIDERS);
        return new View(
                dates(cycle),
                rows,
                page,
                awaited(page.rows(), names),
                stages.values().stream()
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())),
                decisions(toDecide, names),
                silentParties.among(year, tasks.overdueIn(year), toDecide, names));
    }

    private List<Row> rows(int year, Map<PartyId, Stage> stages, Names names) {
        Map<String, List<OpenOn>> open = tasks.countIn(String.valueOf(year)).stream()
                .collect(Collectors.groupingBy(one -> contract(one.subject())));
        List<Row> rows = new ArrayList<>();
        String shared = TextId.shared(year).toString();
        if (open.containsKey(shared)) {
            rows.add(row(shared, words.of("subject.shared.short"), "", null, open.get(shared)));
        }
        stages.forEach((municipality, stage) -> {
            String key = new ContractId(year, municipality).toString();
            rows.add(row(
                    key, names.party(municipality), municipality.value(), stage, open.getOrDefault(key, List.of())));
        });
        rows.sort(Comparator.comparingInt(Row::overdue)
                .reversed()
                .thenComparing(Row::nextDue, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Row::name));
        return rows;
    }

    private static Row row(String key, String name, String municipality, Stage stage, List<OpenOn> open) {
        if (open.isEmpty()) {
            return new Row(key, name, municipality, stage, Journey.of(stage, false), 0, 0, null, List.of());
        }
        OpenTasks all = OpenTasks.together(open.stream().map(OpenOn::tasks).toList());
        return new Row(
                key,
                name,
                municipality,
                stage,
                stage == null ? null : Journey.of(stage, open.stream().anyMatch(Board::ofFollowUp)),
                all.tasks(),
                all.overdue(),
                open.stream()
                        .map(OpenOn::nextDue)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                open.stream().map(OpenOn::subject).toList());
    }

    /** The tasks of all contracts are read only where somebody asks for those that wait for one party. */
    private List<Row> shown(List<Row> rows, String year, BoardFilter filter, Names names) {
        if (!filter.chosen()) {
            return rows;
        }
        Set<String> waiting = filter.party().isEmpty()
                ? Set.of()
                : tasks.openIn(year).stream()
                        .filter(task -> Stream.of(names.concerned(task), names.groups(task.groups()))
                                .anyMatch(filter.party()::equals))
                        .map(task -> contract(task.subject()))
                        .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> filter.shows(row) && (filter.party().isEmpty() || waiting.contains(row.key())))
                .toList();
    }

    private Map<String, List<String>> awaited(List<Row> rows, Names names) {
        return tasks
                .openOn(rows.stream().flatMap(row -> row.subjects().stream()).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        task -> contract(task.subject()),
                        Collectors.collectingAndThen(
                                Collectors.mapping(names::concerned, Collectors.toCollection(LinkedHashSet::new)),
                                all -> shortened(List.copyOf(all)))));
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

    private List<String> shortened(List<String> awaited) {
        if (awaited.size() <= NAMES_SHOWN) {
            return awaited;
        }
        List<String> some = new ArrayList<>(awaited.subList(0, NAMES_SHOWN));
        some.add(words.of("board.more", awaited.size() - NAMES_SHOWN));
        return some;
    }

    private PageOf<Decision> decisions(List<HumanTask> open, Names names) {
        Instant now = clock.instant();
        return PageOf.of(open, 1)
                .map(task -> new Decision(
                        task.id(),
                        words.task(task),
                        names.subject(task.subject()) + (task.concerns() == null ? "" : " – " + names.concerned(task)),
                        task.dueAt(),
                        overdue(task, now),
                        task.groups().stream().anyMatch(Actor.groups()::contains)));
    }

    private static boolean overdue(HumanTask task, Instant now) {
        return task.dueAt() != null && task.dueAt().isBefore(now);
    }

    private static boolean ofFollowUp(OpenOn open) {
        return open.subject().split("/").length > 2;
    }

    /** The contract or text of a business key, without the period of a follow-up. */
    private static String contract(String subject) {
        String[] parts = subject.split("/");
        return parts.length < 2 ? parts[0] : parts[0] + "/" + parts[1];
    }
}
