package org.arshjul.platform.task;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Lets only the right person answer a task, and lets the answer act on the domain. */
@Component
public class TaskGuard {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final HumanTasks tasks;
    private final TaskKinds kinds;
    private final AnswerBinder binder;
    private final Deputising deputising;

    TaskGuard(HumanTasks tasks, TaskKinds kinds, AnswerBinder binder, Deputising deputising) {
        this.deputising = deputising;
        this.tasks = tasks;
        this.kinds = kinds;
        this.binder = binder;
    }

    /** The open task, if the signed-in person has it or may take it; refuses otherwise. */
    public HumanTask requireMine(String taskId) {
        return mine(tasks.get(taskId));
    }

    /** The same; whoever answers it at the same moment waits, and is then told that it is answered. */
    HumanTask requireMineAlone(String taskId) {
        return mine(tasks.getLocked(taskId));
    }

    private HumanTask mine(HumanTask task) {
        if (!task.open()) {
            throw task.answeredBy() == null
                    ? kinds.get(task.kind())
                            .withdrawn(task)
                            .orElseGet(() -> Refusal.conflict("task.withdrawn", task.name(), task.subject()))
                    : Refusal.conflict(
                            "task.answered", task.name(), task.subject(), task.answeredBy(), moment(task.endedAt()));
        }
        String person = Actor.required();
        if (task.assignee() != null && !task.assignee().equals(person)) {
            throw Refusal.forbidden("task.assigned", task.name(), task.assignee());
        }
        // Also a task that the person has: a deputy's days may be over.
        if (task.groups().stream().noneMatch(Actor.groups()::contains)) {
            throw Refusal.forbidden("task.notYours", task.name(), String.join(", ", task.groups()));
        }
        return task;
    }

    /** Does something with the open task of the signed-in person, in whose record it says on whose behalf. */
    public <T> T asMine(String taskId, Function<HumanTask, T> act) {
        HumanTask task = requireMine(taskId);
        return onBehalf(task, () -> act.apply(task));
    }

    /** Does something as who may take that task: in their own right, or for whom they are the deputy. */
    <T> T onBehalf(HumanTask task, Supplier<T> act) {
        return Actor.onBehalfOf(
                deputising.onBehalfOf(Actor.required(), task.groups()).orElse(null), act);
    }

    /** Carries the answer out in the domain and tells the decisions that the process needs. */
    Map<String, Object> answer(HumanTask task, Map<String, Object> variables) {
        return answer(task, variables, kinds.get(task.kind()));
    }

    private <A extends Record> Map<String, Object> answer(
            HumanTask task, Map<String, Object> variables, TaskKind<A> kind) {
        return kind.answered(task, binder.bind(variables, kind.answer()));
    }

    private static String moment(Instant ended) {
        return MOMENT.format(ended.atZone(ProgrammeClock.STOCKHOLM));
    }
}
