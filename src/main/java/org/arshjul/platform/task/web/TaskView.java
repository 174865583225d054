package org.arshjul.platform.task.web;

import java.time.Instant;
import java.util.List;
import org.arshjul.platform.task.HumanTask;

/**
 * A task as others see it.
 *
 * @param subject what it is about, such as {@code 2026/enkoping}
 * @param concerns the party or owner that it is for, or null
 * @param assignee who has it, or null
 * @param state {@code open}, {@code answered} or {@code withdrawn}
 * @param onBehalfOf for whom the one who answered acted, where only as a deputy; else null
 * @param answer the fields that the answer takes
 */
record TaskView(
        String id,
        String kind,
        String name,
        String process,
        String subject,
        String concerns,
        List<String> groups,
        String assignee,
        Instant openedAt,
        Instant dueAt,
        String state,
        String answeredBy,
        String onBehalfOf,
        List<AnswerFields.Field> answer) {

    static TaskView of(HumanTask task, List<AnswerFields.Field> answer) {
        return new TaskView(
                task.id(),
                task.kind(),
                task.name(),
                task.process(),
                task.subject(),
                task.concerns(),
                task.groups(),
                task.assignee(),
                task.openedAt(),
                task.dueAt(),
                state(task),
                task.answeredBy(),
                task.onBehalfOf(),
                answer);
    }

    private static String state(HumanTask task) {
        if (task.open()) {
            return "open";
        }
        return task.answeredBy() == null ? "withdrawn" : "answered";
    }
}
