package org.arshjul.platform.security;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;

/** The filters that stand ready in Tasklist, in the order in which they stand there. */
enum TasklistFilter {
    MINE("#0b6352") {
        @Override
        TaskQuery narrow(TaskQuery tasks, Viewer viewer) {
            return tasks.taskAssignee(viewer.person());
        }
    },
    OURS("#0b6352") {
        @Override
        TaskQuery narrow(TaskQuery tasks, Viewer viewer) {
            return tasks.taskCandidateGroupIn(viewer.groupsOrNone()).includeAssignedTasks();
        }
    },
    OVERDUE("#a3121f") {
        @Override
        TaskQuery narrow(TaskQuery tasks, Viewer viewer) {
            tasks.dueBefore(viewer.now());
            return viewer.seesAll()
                    ? tasks
                    : tasks.or()
                            .taskAssignee(viewer.person())
                            .taskCandidateGroupIn(viewer.groupsOrNone())
                            .includeAssignedTasks()
                            .endOr();
        }
    },
    ALL("#44555a") {
        @Override
        TaskQuery narrow(TaskQuery tasks, Viewer viewer) {
            return tasks;
        }
    };

    /** The property of a stored filter that says which of these it is. */
    static final String MEANING = "arshjul";

    /** Those who follow the whole; the engine's authorizations say the same. */
    static final List<String> OVERSIGHT = List.of("coordinator", "auditor");

    private final String color;

    TasklistFilter(String color) {
        this.color = color;
    }

    abstract TaskQuery narrow(TaskQuery tasks, Viewer viewer);

    /** The key of its name's text; its description's has {@code .help} behind. */
    String text() {
        return "tasklist.filter." + name();
    }

    String color() {
        return color;
    }

    /** Who looks, and when by the programme's clock. */
    record Viewer(String person, List<String> groups, Date now) {

        boolean seesAll() {
            return groups.stream().anyMatch(OVERSIGHT::contains);
        }

        /** An empty list would be refused as a mistake; nobody's group finds nothing. */
        List<String> groupsOrNone() {
            return groups.isEmpty() ? List.of("-") : groups;
        }
    }
}
