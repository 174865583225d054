package org.arshjul.platform.task;

import java.util.List;
import java.util.Map;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The engine's task service, in which every completion is an {@link AnswerTask}. */
class GuardedTaskService extends TaskServiceImpl {

    /** Answers to tasks of one multi-instance meet in its counter: the loser looks again, and acts if it still may. */
    private static final RetryTemplate AGAIN = RetryTemplate.builder()
            .maxAttempts(8)
            .uniformRandomBackoff(20, 200)
            .retryOn(List.of(OptimisticLockingException.class, PessimisticLockingFailureException.class))
            .build();

    private final ObjectProvider<TaskGuard> guard;

    GuardedTaskService(ObjectProvider<TaskGuard> guard) {
        this.guard = guard;
    }

    @Override
    public void complete(String taskId) {
        answer(taskId, Map.of(), false);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        answer(taskId, variables, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return answer(taskId, variables, true);
    }

    @Override
    public void resolveTask(String taskId) {
        throw new UnsupportedOperationException("tasks are answered, not resolved");
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        resolveTask(taskId);
    }

    /** Takes a task for oneself; to give it to somebody else there is the hand-over. */
    @Override
    public void claim(String taskId, String person) {
        guard.getObject().requireMine(taskId);
        requireSelf(person);
        super.claim(taskId, person);
    }

    /** Gives a task back to its group; to give it to somebody else there is the hand-over. */
    @Override
    public void setAssignee(String taskId, String person) {
        if (person == null) {
            guard.getObject().requireMine(taskId);
            commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
                super.setAssignee(taskId, null);
                return null;
            }));
        } else {
            super.setAssignee(taskId, person);
        }
    }

    private static void requireSelf(String person) {
        if (!Actor.required().equals(person)) {
            throw Refusal.forbidden("task.claim.others", person);
        }
    }

    private VariableMap answer(String taskId, Map<String, Object> variables, boolean returnVariables) {
        AnswerTask command = new AnswerTask(guard.getObject(), taskId, variables, returnVariables);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return commandExecutor.execute(command);
        }
        return AGAIN.execute(attempt ->
                commandExecutor.execute(new AnswerTask(guard.getObject(), taskId, variables, returnVariables)));
    }
}
