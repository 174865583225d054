package org.arshjul.platform.task.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.platform.task.TaskHandovers;
import org.arshjul.platform.task.TaskKinds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.TASK_HOLDERS)
@RequestMapping("/api/tasks")
class TasksController {

    private static final Set<String> OVERSIGHT = Set.of("coordinator", "steering", "auditor");

    /** @param word what the colleague should know; may be left out */
    record Handover(@NotBlank String to, String word) {}

    private final HumanTasks tasks;
    private final TaskKinds kinds;
    private final AnswerFields fields;
    private final TaskAnswers answers;
    private final TaskHandovers handovers;

    TasksController(
            HumanTasks tasks, TaskKinds kinds, AnswerFields fields, TaskAnswers answers, TaskHandovers handovers) {
        this.tasks = tasks;
        this.kinds = kinds;
        this.fields = fields;
        this.answers = answers;
        this.handovers = handovers;
    }

    @OpenTo(Whom.SIGNED_IN)
    @GetMapping
    @Operation(summary = "My open tasks: those that I have and those that my groups may take, the most urgent first")
    List<TaskView> mine() {
        return tasks.openFor(Actor.required(), Actor.groups()).stream()
                .map(this::view)
                .toList();
    }

    @OpenTo(Whom.TASK_FOLLOWERS)
    @GetMapping("/{id}")
    @Operation(summary = "One task, open or ended, with the fields that its answer takes")
    TaskView one(@PathVariable String id) {
        HumanTask task = tasks.get(id);
        boolean readable = Actor.required().equals(task.assignee())
                || Actor.groups().stream()
                        .anyMatch(group ->
                                OVERSIGHT.contains(group) || task.groups().contains(group));
        if (!readable) {
            throw Refusal.forbidden("task.notYours", task.name(), task.groups());
        }
        return view(task);
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Answer a task that is mine, or that I may take; the body holds the answer's fields")
    void complete(@PathVariable String id, @RequestBody(required = false) Map<String, Object> answer) {
        answers.answer(id, answer == null ? Map.of() : answer);
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take a task that my groups may take")
    TaskView claim(@PathVariable String id) {
        handovers.claim(id);
        return view(tasks.get(id));
    }

    @PostMapping("/{id}/handover")
    @Operation(summary = "Hand a task over to a colleague who may take it")
    TaskView handOver(@PathVariable String id, @Valid @RequestBody Handover handover) {
        handovers.handOver(id, handover.to(), handover.word());
        return view(tasks.get(id));
    }

    @PostMapping("/{id}/takeback")
    @Operation(summary = "Take back a task that I handed over, as long as the colleague has not answered it")
    TaskView takeBack(@PathVariable String id) {
        handovers.takeBack(id);
        return view(tasks.get(id));
    }

    private TaskView view(HumanTask task) {
        return TaskView.of(task, fields.of(kinds.get(task.kind())));
    }
}
