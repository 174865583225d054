package org.arshjul.platform.task;

import java.util.List;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.Account;
import org.arshjul.platform.security.AccountDirectory;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes tasks and passes them on to colleagues, for pages and the API. */
@Component
@Transactional
public class TaskHandovers {

    private final TaskGuard guard;
    private final TaskService tasks;
    private final ProcessEngineConfigurationImpl engine;
    private final ObjectProvider<AccountDirectory> directories;
    private final ApplicationEventPublisher events;

    TaskHandovers(
            TaskGuard guard,
            TaskService tasks,
            ProcessEngineConfigurationImpl engine,
            ObjectProvider<AccountDirectory> directories,
            ApplicationEventPublisher events) {
        this.guard = guard;
        this.tasks = tasks;
        this.engine = engine;
        this.directories = directories;
        this.events = events;
    }

    /** The signed-in person takes the task; refuses who may not, and a task that somebody else has. */
    public void claim(String taskId) {
        guard.requireMine(taskId);
        tasks.claim(taskId, Actor.required());
    }

    /** The signed-in person, whose task it is or could be, gives it to somebody else who may take it. */
    public void handOver(String taskId, String to) {
        HumanTask task = guard.requireMine(taskId);
        String from = Actor.required();
        if (from.equals(to)) {
            throw Refusal.invalid("task.handover.self", task.name());
        }
        if (!mayTake(to, task.groups())) {
            throw Refusal.invalid("task.handover.notMember", task.name(), to, task.groups());
        }
        // People may not assign tasks in the engine; this command does it for them.
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    tasks.setAssignee(taskId, to);
                    return null;
                }));
        events.publishEvent(new TaskHandedOver(task.subject(), taskId, from, to));
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
