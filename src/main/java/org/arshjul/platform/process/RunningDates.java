package org.arshjul.platform.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.platform.task.AsProduct;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskExtensions;
import org.arshjul.platform.task.TaskKinds;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** Moves the dates of a running year: all that hang on a milestone, or one person's. */
@Component
public class RunningDates {

    /** How the models write a date that is counted from now, or was decided once. */
    private static final List<String> SPANS = List.of("due.after(", "due.extended(");

    private final RepositoryService models;
    private final ManagementService jobs;
    private final RuntimeService instances;
    private final TaskService engineTasks;
    private final HumanTasks tasks;
    private final TaskKinds kinds;
    private final TaskExtensions extensions;
    private final AsProduct product;

    RunningDates(
            RepositoryService models,
            ManagementService jobs,
            RuntimeService instances,
            TaskService engineTasks,
            HumanTasks tasks,
            TaskKinds kinds,
            TaskExtensions extensions,
            AsProduct product) {
        this.models = models;
        this.jobs = jobs;
        this.instances = instances;
        this.engineTasks = engineTasks;
        this.tasks = tasks;
        this.kinds = kinds;
        this.extensions = extensions;
        this.product = product;
    }

    /**
     * A date that was reckoned anew.
     *
     * @param what the kind of the task, or the timer's id in its model
     */
    public record Shift(String subject, String what, Instant from, Instant to) {}

    /** The open tasks and running timers whose date is another one now. */
    public record Changes(List<Shift> tasks, List<Shift> timers) {}

    /**
     * Asks the models and the kinds of tasks again for every timer and open task of that year that hangs on its plan.
     * Spans that are counted from the moment at which somebody was asked keep their end.
     */
    public Changes recalculate(String year) {
        // People may change neither timers nor dates of tasks themselves.
        return product.get(() -> {
            List<Timer> before = timers(year);
            before.forEach(timer -> jobs.recalculateJobDuedate(timer.id(), false));
            List<Shift> shifted = tasks(year);
            Map<String, Instant> after = timers(year).stream().collect(Collectors.toMap(Timer::id, Timer::due));
            return new Changes(
                    shifted,
                    before.stream()
                            .filter(timer -> !timer.due().equals(after.get(timer.id())))
                            .map(timer -> new Shift(timer.subject(), timer.event(), timer.due(), after.get(timer.id())))
                            .toList());
        });
    }

    /** A running timer that hangs on the plan; {@code event} is its id in the model. */
    private record Timer(String id, String subject, String event, Instant due) {}

    private List<Timer> timers(String year) {
        Map<String, JobDefinition> declarations = jobs.createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, Function.identity()));
        Map<String, String> subjects = instances.createProcessInstanceQuery().active().list().stream()
                .filter(instance -> belongs(instance.getBusinessKey(), year))
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        List<Timer> timers = new ArrayList<>();
        for (Job timer : jobs.createJobQuery().timers().list()) {
            String subject = subjects.get(timer.getProcessInstanceId());
            JobDefinition declared = declarations.get(timer.getJobDefinitionId());
            if (subject != null && hangsOnThePlan(declared.getProcessDefinitionId(), declared.getActivityId())) {
                timers.add(new Timer(
                        timer.getId(),
                        subject,
                        declared.getActivityId(),
                        timer.getDuedate().toInstant()));
            }
        }
        return timers;
    }

    private List<Shift> tasks(String year) {
        List<Shift> shifts = new ArrayList<>();
        for (HumanTask task : tasks.openIn(year)) {
            Task engineTask = engineTasks.createTaskQuery().taskId(task.id()).singleResult();
            if (engineTask != null && deadlineHangsOnThePlan(engineTask)) {
                Instant planned = kinds.get(task.kind())
                        .audience(task.subject(), task.concerns())
                        .dueAt();
                Instant due = extensions.of(task.id()).filter(planned::isBefore).orElse(planned);
                due(engineTask, due);
                if (!due.equals(task.dueAt())) {
                    shifts.add(new Shift(task.subject(), task.kind(), task.dueAt(), due));
                }
            }
        }
        return shifts;
    }

    /**
     * Gives one open task more time: its due date and the timer on its border move together, and no milestone that moves
     * later takes the time away. A timer that has passed already is not set anew.
     */
    public void extend(String taskId, Instant to) {
        product.run(() -> {
            extensions.record(taskId, to);
            due(engineTasks.createTaskQuery().taskId(taskId).singleResult(), to);
        });
    }

    private void due(Task task, Instant at) {
        Set<String> deadlines = deadlinesOf(task).map(BoundaryEvent::getId).collect(Collectors.toSet());
        jobs.createJobQuery().executionId(task.getExecutionId()).timers().list().stream()
                .filter(timer -> deadlines.contains(jobs.createJobDefinitionQuery()
                        .jobDefinitionId(timer.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(at)));
        task.setDueDate(Date.from(at));
        engineTasks.saveTask(task);
        tasks.due(task.getId(), at);
    }

    private boolean hangsOnThePlan(String definition, String catchEvent) {
        CatchEvent event = models.getBpmnModelInstance(definition).getModelElementById(catchEvent);
        return hangsOnThePlan(event);
    }

    /** A task's due date is the date of the timer on its border; a task without one asks for an answer in a span. */
    private boolean deadlineHangsOnThePlan(Task task) {
        return deadlinesOf(task).anyMatch(RunningDates::hangsOnThePlan);
    }

    private Stream<BoundaryEvent> deadlinesOf(Task task) {
        return models
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementsByType(BoundaryEvent.class)
                .stream()
                .filter(event -> event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()));
    }

    private static boolean hangsOnThePlan(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(timer -> ((TimerEventDefinition) timer).getTimeDate())
                .anyMatch(date -> date != null && SPANS.stream().noneMatch(date.getTextContent()::contains));
    }

    private static boolean belongs(String businessKey, String year) {
        return businessKey.equals(year) || businessKey.startsWith(year + "/");
    }
}
