package org.arshjul.platform.task;

import java.util.List;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.SignIn;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes tasks and passes them on to colleagues, for pages and the API. */
@Component
@Transactional
public class TaskHandovers {

    /** How long a word to a colleague may be. */
    public static final int LONGEST_WORD = 1000;

    private final TaskGuard guard;
    private final HumanTasks records;
    private final Handovers handovers;
    private final TaskService tasks;
    private final AsProduct product;
    private final SignIn accounts;
    private final ApplicationEventPublisher events;

    TaskHandovers(
            TaskGuard guard,
            HumanTasks records,
            Handovers handovers,
            TaskService tasks,
            AsProduct product,
            SignIn accounts,
            ApplicationEventPublisher events) {
        this.guard = guard;
        this.records = records;
        this.handovers = handovers;
        this.tasks = tasks;
        this.product = product;
        this.accounts = accounts;
        this.events = events;
    }

    /** The signed-in person takes the task; refuses who may not, and a task that somebody else has. */
    public void claim(String taskId) {
        guard.requireMine(taskId);
        tasks.claim(taskId, Actor.required());
    }

    /**
     * The signed-in person, whose task it is or could be, gives it to somebody else who may take it.
     *
     * @param word what the colleague should know, or null
     */
    public void handOver(String taskId, String to, String word) {
        guard.asMine(taskId, task -> handOver(task, to, word));
    }

    private Void handOver(HumanTask task, String to, String word) {
        String from = Actor.required();
        if (from.equals(to)) {
            throw Refusal.invalid("task.handover.self", task.name());
        }
        if (!mayTake(to, task.groups())) {
            throw Refusal.invalid("task.handover.notMember", task.name(), to, task.groups());
        }
        if (word != null && word.length() > LONGEST_WORD) {
            throw Refusal.invalid("task.handover.word", word.length(), LONGEST_WORD);
        }
        product.run(() -> tasks.setAssignee(task.id(), to));
        handovers.insert(task.id(), from, to, word == null || word.isBlank() ? null : word.strip());
        events.publishEvent(new TaskHandedOver(task.subject(), task.id(), from, to));
        return null;
    }

    /** Whoever handed the task over takes it back, as long as the colleague still has it and has not answered it. */
    public void takeBack(String taskId) {
        HumanTask task = records.get(taskId);
        String giver = Actor.required();
        Handover last = handovers
                .latest(taskId)
                .filter(one -> one.from().equals(giver))
                .orElseThrow(() -> Refusal.forbidden("task.takeBack.notYours", task.name()));
        if (!task.open() || !last.to().equals(task.assignee())) {
            throw Refusal.conflict("task.takeBack.tooLate", task.name(), last.to());
        }
        product.run(() -> tasks.setAssignee(taskId, giver));
        handovers.takenBack(taskId);
        events.publishEvent(new TaskTakenBack(task.subject(), taskId, giver, last.to()));
    }

    /** How the task came to the person who has it, if somebody handed it over. */
    @Transactional(readOnly = true)
    public Optional<Handover> of(HumanTask task) {
        return handovers.latest(task.id()).filter(one -> one.to().equals(task.assignee()));
    }

    /** What that person handed over to others who still have it, the latest first. */
    @Transactional(readOnly = true)
    public List<Handover> givenBy(String person) {
        return handovers.given(person);
    }

    private boolean mayTake(String person, List<String> groups) {
        return accounts.groupsOf(person).stream().anyMatch(groups::contains);
    }
}
