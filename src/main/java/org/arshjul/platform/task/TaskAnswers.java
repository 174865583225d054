package org.arshjul.platform.task;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Answers user tasks for pages, the API and the demo: the same guarded completion as through Tasklist. */
@Component
public class TaskAnswers {

    private final TaskService tasks;

    TaskAnswers(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * The signed-in person answers that task.
     *
     * @param answer by the names of the components of the kind's answer record
     * @throws org.arshjul.platform.Refusal when the task is not the person's, was answered before, or the answer does not
     *     fit
     */
    public void answer(String taskId, Map<String, Object> answer) {
        tasks.complete(taskId, answer);
    }
}
