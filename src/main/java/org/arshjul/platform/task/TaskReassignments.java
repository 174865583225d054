package org.arshjul.platform.task;

import java.util.List;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.SignIn;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives others' tasks to others: the coordinator's right, apart from that of whose task it is. The coordinator does not
 * come to answer the task by it.
 */
@Component
@Transactional
public class TaskReassignments {

    private static final String COORDINATOR = "coordinator";

    private final HumanTasks records;
    private final TaskService tasks;
    private final AsProduct product;
    private final SignIn accounts;
    private final ApplicationEventPublisher events;

    TaskReassignments(
            HumanTasks records,
            TaskService tasks,
            AsProduct product,
            SignIn accounts,
            ApplicationEventPublisher events) {
        this.records = records;
        this.tasks = tasks;
        this.product = product;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * The coordinator gives an open task to somebody who may take it.
     *
     * @throws Refusal for anybody but a coordinator, a task that has ended, a person who may not take it or has it
     *     already, or a blank reason
     */
    public void reassign(String taskId, String to, String reason) {
        if (!Actor.groups().contains(COORDINATOR)) {
            throw Refusal.forbidden("task.reassign.coordinatorOnly", Actor.name());
        }
        HumanTask task = records.get(taskId);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("act.reasonMissing");
        }
        if (!task.open()) {
            throw Refusal.conflict("task.reassign.ended", task.name(), task.subject());
        }
        if (to.equals(task.assignee())) {
            throw Refusal.conflict("task.reassign.same", task.name(), to);
        }
        if (!mayTake(to, task.groups())) {
            throw Refusal.invalid("task.handover.notMember", task.name(), to, task.groups());
        }
        give(task, to, reason.strip());
    }

    /**
     * An office has passed on, or a deputy's days are over: the tasks that the predecessor had taken for that group go to the
     * successor, but for those that the predecessor may take for another group.
     */
    public void follow(String predecessor, String successor, String group, String reason) {
        records.openFor(predecessor, List.of()).stream()
                .filter(task -> task.groups().contains(group) && !mayTake(predecessor, task.groups()))
                .forEach(task -> give(task, successor, reason));
    }

    /** Somebody who had taken tasks for that group is away: anybody of the group may take them again. */
    public void giveBack(String absent, String group) {
        records.openFor(absent, List.of()).stream()
                .filter(task -> task.groups().contains(group))
                .forEach(task -> {
                    product.run(() -> new AssignTaskCmd(task.id(), null).execute(Context.getCommandContext()));
                    events.publishEvent(new TaskGivenBack(task.subject(), task.id(), absent));
                });
    }

    private void give(HumanTask task, String to, String reason) {
        product.run(() -> tasks.setAssignee(task.id(), to));
        events.publishEvent(new TaskReassigned(task.subject(), task.id(), task.assignee(), to, reason));
    }

    private boolean mayTake(String person, List<String> groups) {
        return accounts.groupsOf(person).stream().anyMatch(groups::contains);
    }
}
