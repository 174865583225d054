package org.arshjul.workplace.year.acts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arshjul.platform.Actor;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskKinds;
import org.springframework.stereotype.Component;

/** The decisions of a year that wait for the signed-in coordinator. */
@Component
class WaitingDecisions {

    private final HumanTasks tasks;
    private final TaskKinds kinds;

    WaitingDecisions(HumanTasks tasks, TaskKinds kinds) {
        this.tasks = tasks;
        this.kinds = kinds;
    }

    List<HumanTask> of(int year) {
        return tasks.openIn(String.valueOf(year)).stream()
                .filter(task -> kinds.get(task.kind()) instanceof DecisionTask)
                .filter(task -> task.groups().stream().anyMatch(Actor.groups()::contains))
                .filter(task -> task.assignee() == null || task.assignee().equals(Actor.required()))
                .toList();
    }

    /** The same by kind, those with most first to be decided on together. */
    Map<String, List<HumanTask>> byKind(int year) {
        return of(year).stream()
                .collect(Collectors.groupingBy(
                        HumanTask::kind, () -> new TreeMap<>(Comparator.naturalOrder()), Collectors.toList()));
    }

    /** The ways on of that kind of decision. */
    List<DecisionTask.Choice> choices(String kind) {
        return ((DecisionTask) kinds.get(kind)).choices();
    }
}
