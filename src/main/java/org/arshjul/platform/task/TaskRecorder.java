package org.arshjul.platform.task;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.arshjul.platform.Actor;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps our record of user tasks in step with the engine's, and gives each task its people and its date. */
@Component
class TaskRecorder implements TaskListener {

    /** The local variable of a multi-instance body: the party or owner that the task is for. */
    private static final String CONCERNS = "concerns";

    private final HumanTasks tasks;
    private final TaskKinds kinds;
    private final ObjectProvider<TaskCaptions> captions;
    private final ApplicationEventPublisher events;

    TaskRecorder(
            HumanTasks tasks,
            TaskKinds kinds,
            ObjectProvider<TaskCaptions> captions,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.captions = captions;
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(task);
            case EVENTNAME_ASSIGNMENT -> tasks.assigned(task.getId(), task.getAssignee());
            case EVENTNAME_COMPLETE ->
                tasks.ended(task.getId(), Actor.name(), Actor.onBehalfOf().orElse(null));
            case EVENTNAME_DELETE -> tasks.ended(task.getId(), null, null);
            default -> throw new IllegalStateException("unexpected task event " + task.getEventName());
        }
    }

    private void opened(DelegateTask task) {
        String kind = task.getTaskDefinitionKey();
        String subject = task.getExecution().getProcessBusinessKey();
        String concerns = (String) task.getVariable(CONCERNS);
        TaskKind.Audience audience = kinds.get(kind).audience(subject, concerns);
        Instant due = audience.dueAt();
        List<String> groups = audience.groups();
        if (groups.isEmpty()) {
            throw new IllegalStateException("nobody may take the task %s of %s".formatted(kind, subject));
        }
        task.addCandidateGroups(groups);
        if (due != null) {
            task.setDueDate(Date.from(due));
        }
        String process = task.getProcessDefinitionId()
                .substring(0, task.getProcessDefinitionId().indexOf(':'));
        HumanTask opened = new HumanTask(
                task.getId(),
                kind,
                process,
                subject,
                concerns,
                task.getName(),
                groups,
                null,
                due,
                null,
                null,
                null,
                null);
        tasks.opened(opened);
        captions.ifAvailable(
                words -> words.of(opened).forEach((caption, text) -> task.setVariableLocal(caption.variable(), text)));
        events.publishEvent(new TaskOpened(task.getId()));
    }
}
