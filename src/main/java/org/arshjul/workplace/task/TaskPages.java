package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.UnsentForms;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.HumanTasks.OpenTasks;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of every user task: shown alone, by links in mails, and inside Tasklist. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
@RequestMapping("/tasks/{id}")
class TaskPages {

    private final HumanTasks tasks;
    private final TaskGuard guard;
    private final TaskAnswers answers;
    private final TaskForms forms;
    private final TaskHead head;
    private final TaskPage page;
    private final Drafts drafts;
    private final SectionSaves sections;
    private final UnsentForms unsent;
    private final Naming naming;
    private final Words words;

    TaskPages(
            HumanTasks tasks,
            TaskGuard guard,
            TaskAnswers answers,
            TaskForms forms,
            TaskHead head,
            TaskPage page,
            Drafts drafts,
            SectionSaves sections,
            UnsentForms unsent,
            Naming naming,
            Words words) {
        this.tasks = tasks;
        this.guard = guard;
        this.answers = answers;
        this.forms = forms;
        this.head = head;
        this.page = page;
        this.drafts = drafts;
        this.sections = sections;
        this.unsent = unsent;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable String id,
            @RequestParam Optional<String> saved,
            @RequestParam Optional<String> tooLarge,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        saved.ifPresent(at -> model.addAttribute("saved", at));
        if (tooLarge.isPresent()) {
            Typed draft = drafts.find(id).map(Drafts.Draft::typed).orElseGet(Typed::nothing);
            return page.refused(id, draft, Refusal.invalid("page.tooLarge"), model, response);
        }
        Optional<Typed> returned = unsent.take(request, id).map(Typed::new);
        if (returned.isEmpty()) {
            return page.show(id, model, response);
        }
        model.addAttribute("returned", true);
        try {
            drafts.save(id, returned.get());
        } catch (Refusal refusal) {
            return page.refused(id, returned.get(), refusal, model, response);
        }
        return page.show(id, returned.get(), model, response);
    }

    @PostMapping
    String answer(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed(fields);
        try {
            HumanTask task = guard.requireMine(id);
            TaskForm form = forms.get(task.kind());
            Optional<Typed> filled = helped(form, task, typed, model);
            if (filled.isPresent()) {
                return page.show(id, filled.get(), model, response);
            }
            answers.answer(id, form.answer(task, typed));
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        drafts.remove(id);
        return "redirect:/tasks/{id}/done" + (fields.containsKey("embedded") ? "?embedded" : "");
    }

    /** What a button that only helps has filled in, and what it takes to undo that; empty when the form answers. */
    private static Optional<Typed> helped(TaskForm form, HumanTask task, Typed typed, Model model) {
        if (typed.get("action").equals("unfill")) {
            return Optional.of(typed.without(List.of(typed.get("filled").split(" "))));
        }
        Optional<Typed> filled = form.help(task, typed);
        filled.map(after -> after.filledSince(typed))
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> {
                    model.addAttribute("filled", String.join(" ", names));
                    model.addAttribute("filledCount", names.size());
                });
        return filled;
    }

    /** Saves the changed sections into the text, without answering. */
    @PostMapping("/sections")
    String save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String at,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed(fields);
        try {
            sections.save(id, typed);
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        drafts.remove(id);
        String embedded = fields.containsKey("embedded") ? "&embedded" : "";
        String anchor = at.matches("\\d+") ? "#section-" + at : "";
        return "redirect:/tasks/{id}?saved=" + (anchor.isEmpty() ? "all" : at) + embedded + anchor;
    }

    @GetMapping("/done")
    String done(@PathVariable String id, Model model) {
        HumanTask task = tasks.get(id);
        if (task.open()) {
            return "redirect:/tasks/{id}";
        }
        if (!Actor.required().equals(task.answeredBy())) {
            throw Refusal.forbidden("page.notAnsweredByYou", words.task(task));
        }
        model.addAttribute("task", head.of(task, naming.names()));
        model.addAttribute(
                "more",
                OpenTasks.together(
                                tasks.countFor(Actor.required(), Actor.groups()).values())
                        .tasks());
        return "workplace/task-done";
    }
}
