package org.arshjul.platform.task;

import java.util.Map;
import org.arshjul.platform.Refusal;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;

/** The engine's form service, whose submissions are answers to tasks and commands of the domain. */
class GuardedFormService extends FormServiceImpl {

    private final GuardedTaskService tasks;
    private final ObjectProvider<ProcessStart> starts;

    GuardedFormService(GuardedTaskService tasks, ObjectProvider<ProcessStart> starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        tasks.complete(taskId, properties);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return tasks.completeWithVariablesInReturn(taskId, properties, deserializeValues);
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        String key = processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
        ProcessStart start = starts.stream()
                .filter(one -> one.process().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("process.notStartable", key));
        // The product starts the process, not the person, who may not.
        return commandExecutor.execute(context -> context.runWithoutAuthorization(() -> start.start(properties)));
    }
}
