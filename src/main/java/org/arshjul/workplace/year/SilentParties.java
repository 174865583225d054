package org.arshjul.workplace.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.notification.Reminders;
import org.arshjul.notification.Reminders.Reminder;
import org.arshjul.platform.Actor;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKinds;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.PageOf;
import org.springframework.stereotype.Component;

/** Who has let a date pass although reminded. */
@Component
class SilentParties {

    /**
     * A party that has not answered.
     *
     * @param id the party's or owner's
     * @param texts how many texts and contracts wait for it
     * @param since the day on which the oldest of its tasks was due
     * @param reminders how often it was reminded of the task of which it was reminded most
     * @param decisions the ids of the tasks in which the signed-in person can decide how to go on
     */
    public record Silent(
            String id,
            String name,
            int tasks,
            int texts,
            Instant since,
            int reminders,
            LocalDate lastReminder,
            List<String> decisions) {}

    private final Reminders reminders;
    private final TaskKinds kinds;
    private final ProgrammeClock clock;

    SilentParties(Reminders reminders, TaskKinds kinds, ProgrammeClock clock) {
        this.reminders = reminders;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * The silent parties among those that the year waits for, of them those that have been silent longest; one query.
     *
     * @param overdue the year's overdue tasks, the most urgent first
     * @param toDecide the open tasks of coordinators and the steering group
     */
    PageOf<Silent> among(String year, List<HumanTask> overdue, List<HumanTask> toDecide, Names names) {
        Map<String, Reminder> reminded = reminders.inYear(year, clock.instant());
        Map<String, List<HumanTask>> late = new HashMap<>();
        for (HumanTask task : overdue) {
            String party = names.awaited(task);
            if (!party.isEmpty() && reminded.containsKey(task.id()) && !decides(task)) {
                late.computeIfAbsent(party, none -> new ArrayList<>()).add(task);
            }
        }
        List<HumanTask> mine = toDecide.stream()
                .filter(task -> decides(task) && task.groups().stream().anyMatch(Actor.groups()::contains))
                .toList();
        List<String> longestFirst = late.keySet().stream()
                .sorted(Comparator.comparing((String party) -> oldest(late.get(party)))
                        .thenComparing(party -> names.party(party)))
                .toList();
        return PageOf.of(longestFirst, 1).map(party -> silent(party, late.get(party), reminded, mine, names));
    }

    private static Instant oldest(List<HumanTask> mostUrgentFirst) {
        return mostUrgentFirst.get(0).dueAt();
    }

    private Silent silent(
            String party, List<HumanTask> late, Map<String, Reminder> reminded, List<HumanTask> mine, Names names) {
        Set<Asked> awaited = late.stream().map(Asked::by).collect(Collectors.toSet());
        List<Reminder> heard =
                late.stream().map(task -> reminded.get(task.id())).toList();
        return new Silent(
                party,
                names.party(party),
                late.size(),
                (int) late.stream().map(HumanTask::subject).distinct().count(),
                oldest(late),
                heard.stream().mapToInt(Reminder::times).max().orElseThrow(),
                heard.stream()
                        .map(Reminder::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                mine.stream()
                        .filter(task -> awaited.contains(Asked.by(task)))
                        .map(HumanTask::id)
                        .toList());
    }

    private boolean decides(HumanTask task) {
        return kinds.get(task.kind()) instanceof DecisionTask;
    }

    /** Of whom something is asked about what: the same for a task and for the decision on its silence. */
    private record Asked(String subject, String party) {

        static Asked by(HumanTask task) {
            return new Asked(task.subject(), task.concerns());
        }
    }
}
