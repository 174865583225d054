package org.arshjul.platform.task;

import java.util.Map;
import org.arshjul.platform.Actor;
import org.arshjul.platform.log.LogContext;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The only way in which a user task is completed: the right person, the declared variables, the domain's command, and
 * then the engine's, all in one transaction. What the person wrote goes to the domain; the process gets the decisions.
 */
final class AnswerTask extends CompleteTaskCmd {

    private final transient TaskGuard guard;

    AnswerTask(TaskGuard guard, String taskId, Map<String, Object> answer, boolean returnVariables) {
        super(taskId, answer, returnVariables, false);
        this.guard = guard;
    }

    @Override
    public VariableMap execute(CommandContext context) {
        HumanTask task = guard.requireMineAlone(taskId);
        LogContext.about(task.subject());
        if (task.assignee() == null) {
            TaskEntity entity = context.getTaskManager().findTaskById(taskId);
            entity.setAssignee(Actor.required());
        }
        // From here on the product acts: the domain may start, message and close processes, which people may not.
        return guard.onBehalf(
                task,
                () -> context.runWithoutAuthorization(() -> {
                    variables = guard.answer(task, variables == null ? Map.of() : variables);
                    return super.execute(context);
                }));
    }
}
