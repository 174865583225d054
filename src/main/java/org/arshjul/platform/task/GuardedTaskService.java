package org.arshjul.platform.task;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The engine's task service, in which every completion is an {@link AnswerTask}. */
class GuardedTaskService extends TaskServiceImpl {

    /** Answers to tasks of one multi-instance meet in its counter: the loser looks again, and acts if it still may. */
    private static final RetryTemplate AGAIN = RetryTemplate.builder()
            .maxAttempts(8)
            .uniformRandomBackoff(20, 200)
            .retryOn(OptimisticLockingException.class)
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

    private VariableMap answer(String taskId, Map<String, Object> variables, boolean returnVariables) {
        AnswerTask command = new AnswerTask(guard.getObject(), taskId, variables, returnVariables);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return commandExecutor.execute(command);
        }
        return AGAIN.execute(attempt ->
                commandExecutor.execute(new AnswerTask(guard.getObject(), taskId, variables, returnVariables)));
    }
}
