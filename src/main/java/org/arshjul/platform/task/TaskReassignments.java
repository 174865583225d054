package org.arshjul.platform.task;

import java.util.List;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.Account;
import org.arshjul.platform.security.AccountDirectory;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<AccountDirectory> directories;
    private final ApplicationEventPublisher events;

    TaskReassignments(
            HumanTasks records,
            TaskService tasks,
            ProcessEngineConfigurationImpl engine,
            ObjectProvider<AccountDirectory> directories,
            ApplicationEventPublisher events) {
        this.records = records;
        this.tasks = tasks;
        this.engine = engine;
        this.directories = directories;
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
                    engine.getCommandExecutorTxRequired()
                            .execute(context -> context.runWithoutAuthorization(
                                    () -> new AssignTaskCmd(task.id(), null).execute(context)));
                    events.publishEvent(new TaskGivenBack(task.subject(), task.id(), absent));
                });
    }

    /** People may not assign tasks in the engine; this command does it for them. */
    private void give(HumanTask task, String to, String reason) {
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    tasks.setAssignee(task.id(), to);
                    return null;
                }));
        events.publishEvent(new TaskReassigned(task.subject(), task.id(), task.assignee(), to, reason));
    }

    private boolean mayTake(String person, List<String> groups) {
        return directories
                .orderedStream()
                .flatMap(directory -> directory.find(person).stream())
                .findFirst()
                .map(Account::groups)
                .filter(held -> groups.stream().anyMatch(held::contains))
                .isPresent();
    }
}
