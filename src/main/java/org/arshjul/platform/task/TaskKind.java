package org.arshjul.platform.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.platform.Refusal;

/**
 * One kind of user task: for whom it is, what it asks and what its answer does. Each module has one for each user task
 * of its process; every channel (page, Tasklist, REST) comes through it.
 *
 * @param <A> the answer: its components are the only variables that the task accepts, its constraints what is allowed
 */
public interface TaskKind<A extends Record> {

    /** The user task's id in its model. */
    String id();

    /** The answer's record. */
    Class<A> answer();

    /** For whom the task is and by when, decided by the domain when the engine opens it. */
    Audience audience(String subject, String concerns);

    /**
     * Carries the answer out in the domain, in the transaction that completes the task.
     *
     * @return the decisions that the model's gateways need
     */
    Map<String, Object> answered(HumanTask task, A answer);

    /** Why nobody need answer that withdrawn task any more; none where there is nothing to say but that it was withdrawn. */
    default Optional<Refusal> withdrawn(HumanTask task) {
        return Optional.empty();
    }

    /**
     * For whom a task is and by when.
     *
     * @param groups ids of groups such as {@code enkoping.contact} or {@code coordinator}
     */
    record Audience(List<String> groups, Instant dueAt) {}
}
