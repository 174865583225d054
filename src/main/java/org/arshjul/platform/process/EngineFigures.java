package org.arshjul.platform.process;

import java.util.List;
import org.arshjul.platform.figures.Figure;
import org.arshjul.platform.figures.Figures;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What the engine has to do, and where it got stuck. */
@Component
class EngineFigures implements Figures {

    private final TaskService tasks;
    private final ManagementService jobs;
    private final RuntimeService runtime;

    EngineFigures(TaskService tasks, ManagementService jobs, RuntimeService runtime) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.runtime = runtime;
    }

    @Override
    public List<Figure> count() {
        return List.of(
                Figure.of(
                        "arshjul.engine.tasks.open",
                        "Tasks that wait for a person",
                        tasks.createTaskQuery().count()),
                Figure.of(
                        "arshjul.engine.jobs.due",
                        "Jobs that should run now",
                        jobs.createJobQuery().executable().active().count()),
                Figure.of(
                        "arshjul.engine.jobs.failed",
                        "Jobs that failed so often that nobody tries them again",
                        jobs.createJobQuery().noRetriesLeft().count()),
                Figure.of(
                        "arshjul.engine.incidents",
                        "Technical failures, as the board shows them",
                        runtime.createIncidentQuery().count()));
    }
}
