package org.arshjul.platform.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Our own record of one user task, written when the engine opens it and never read from process variables: what it is
 * about and for whom decides what its answer may change.
 *
 * @param id the engine's task id
 * @param kind the user task's id in its model, such as {@code GiveOpinion}
 * @param process the process definition's key
 * @param subject the business key, such as {@code 2026/enkoping}
 * @param concerns the party or owner that it is for, where the model opens one task for each; else null
 * @param groups the groups whose members may take it
 * @param assignee who has it, or null
 * @param answeredBy who answered it, or null while it is open or when it was withdrawn
 * @param onBehalfOf for whom the one who answered acted, where only as a deputy; else null
 */
public record HumanTask(
        String id,
        String kind,
        String process,
        String subject,
        String concerns,
        String name,
        List<String> groups,
        String assignee,
        Instant dueAt,
        Instant openedAt,
        Instant endedAt,
        String answeredBy,
        String onBehalfOf) {

    public boolean open() {
        return endedAt == null;
    }

    public Optional<String> concerned() {
        return Optional.ofNullable(concerns);
    }
}
