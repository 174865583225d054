package org.arshjul.platform.process;

import java.util.Date;
import java.util.List;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskKinds;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Reckons anew the dates of a running year, after a milestone has moved. */
@Component
public class RunningDates {

    private final ManagementService jobs;
    private final RuntimeService instances;
    private final TaskService engineTasks;
    private final HumanTasks tasks;
    private final TaskKinds kinds;

    RunningDates(
            ManagementService jobs,
            RuntimeService instances,
            TaskService engineTasks,
            HumanTasks tasks,
            TaskKinds kinds) {
        this.jobs = jobs;
        this.instances = instances;
        this.engineTasks = engineTasks;
        this.tasks = tasks;
        this.kinds = kinds;
    }

    /**
     * Asks the models and the kinds of tasks again for every timer and open task of that year. Spans that are counted
     * from the moment at which somebody was asked keep their end.
     */
    public void recalculate(String year) {
        List<String> ofYear = instances.createProcessInstanceQuery().active().list().stream()
                .filter(instance -> belongs(instance.getBusinessKey(), year))
                .map(ProcessInstance::getId)
                .toList();
        for (String instance : ofYear) {
            for (Job timer :
                    jobs.createJobQuery().processInstanceId(instance).timers().list()) {
                jobs.recalculateJobDuedate(timer.getId(), false);
            }
        }
        for (HumanTask task : tasks.openIn(year)) {
            Date due = Date.from(kinds.get(task.kind())
                    .audience(task.subject(), task.concerns())
                    .dueAt());
            Task engineTask = engineTasks.createTaskQuery().taskId(task.id()).singleResult();
            if (engineTask != null) {
                engineTask.setDueDate(due);
                engineTasks.saveTask(engineTask);
                tasks.due(task.id(), due.toInstant());
            }
        }
    }

    private static boolean belongs(String businessKey, String year) {
        return businessKey.equals(year) || businessKey.startsWith(year + "/");
    }
}
