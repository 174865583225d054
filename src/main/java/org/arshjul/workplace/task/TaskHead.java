package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.cycle.Cycle;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** The first lines of every task page: what is asked, by when, for whom, and who else has answered. */
@Component
class TaskHead {

    /**
     * Somebody else who is asked the same.
     *
     * @param how what the answer was, in words, or null
     */
    public record Other(String name, boolean answered, String by, Instant at, String how) {}

    /**
     * @param contract the business key of the contract or text that it is about, or null for the year
     * @param remaining how long there is, or how late it is, in words; null without a date
     */
    public record View(
            String id,
            String kind,
            String name,
            String subject,
            String contract,
            String party,
            Instant due,
            boolean overdue,
            String remaining,
            List<Other> others,
            long answered) {}

    private final HumanTasks tasks;
    private final Ways ways;
    private final Remaining remaining;
    private final Words words;
    private final ProgrammeClock clock;

    TaskHead(HumanTasks tasks, Ways ways, Remaining remaining, Words words, ProgrammeClock clock) {
        this.tasks = tasks;
        this.ways = ways;
        this.remaining = remaining;
        this.words = words;
        this.clock = clock;
    }

    View of(HumanTask task, Names names) {
        List<Other> others = others(task, names);
        return new View(
                task.id(),
                task.kind(),
                words.task(task),
                names.subject(task.subject()),
                contract(task.subject()),
                names.concerned(task),
                task.dueAt(),
                overdue(task),
                task.open() ? remaining.inWords(task.dueAt()) : null,
                others,
                others.stream().filter(Other::answered).count());
    }

    boolean overdue(HumanTask task) {
        return task.open() && task.dueAt() != null && task.dueAt().isBefore(clock.instant());
    }

    private static String contract(String subject) {
        String[] parts = subject.split("/");
        return parts.length < 2
                        || parts[1].equals("shared")
                        || Cycle.yearOf(subject).isEmpty()
                ? null
                : parts[0] + "/" + parts[1];
    }

    /** The latest such task of every other party that was asked. */
    private List<Other> others(HumanTask task, Names names) {
        if (task.concerns() == null) {
            return List.of();
        }
        Map<String, HumanTask> latest = new LinkedHashMap<>();
        for (HumanTask one : tasks.of(task.subject())) {
            boolean sameQuestion = one.kind().equals(task.kind()) && one.concerns() != null;
            if (sameQuestion && !one.concerns().equals(task.concerns())) {
                latest.put(one.concerns(), one);
            }
        }
        return latest.isEmpty() ? List.of() : inOrder(latest.values(), ways.in(task), names);
    }

    private static List<Other> inOrder(Collection<HumanTask> tasks, Ways.Answers answers, Names names) {
        return tasks.stream()
                .map(one -> new Other(
                        names.concerned(one),
                        one.answeredBy() != null,
                        one.answeredBy() == null ? null : names.actor(one.answeredBy(), one.onBehalfOf()),
                        one.endedAt(),
                        one.answeredBy() == null ? null : answers.of(one.concerns())))
                .sorted(java.util.Comparator.comparing(Other::answered).reversed())
                .toList();
    }
}
