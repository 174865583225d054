package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Viewer;
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
@RequestMapping("/tasks/{id}")
class TaskPages {

    private final HumanTasks tasks;
    private final TaskGuard guard;
    private final TaskAnswers answers;
    private final TaskForms forms;
    private final TaskHead head;
    private final Drafts drafts;
    private final Naming naming;
    private final Words words;

    TaskPages(
            HumanTasks tasks,
            TaskGuard guard,
            TaskAnswers answers,
            TaskForms forms,
            TaskHead head,
            Drafts drafts,
            Naming naming,
            Words words) {
        this.tasks = tasks;
        this.guard = guard;
        this.answers = answers;
        this.forms = forms;
        this.head = head;
        this.drafts = drafts;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable String id, @RequestParam Optional<String> saved, Model model, HttpServletResponse response) {
        saved.ifPresent(at -> model.addAttribute("saved", at));
        return page(id, Typed.nothing(), model, response);
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
            Optional<Typed> filled = form.help(task, typed);
            if (filled.isPresent()) {
                return page(id, filled.get(), model, response);
            }
            answers.answer(id, form.answer(task, typed));
        } catch (Refusal refusal) {
            return refused(id, typed, refusal, model, response);
        }
        return "redirect:/tasks/{id}/done" + (fields.containsKey("embedded") ? "?embedded" : "");
    }

    /** Keeps what was written, without answering. */
    @PostMapping("/sections")
    String save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String at,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed(fields);
        try {
            drafts.save(id, typed);
        } catch (Refusal refusal) {
            return refused(id, typed, refusal, model, response);
        }
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
            throw Refusal.forbidden("page.notAnsweredByYou", head.name(task));
        }
        model.addAttribute("task", head.of(task, naming.names()));
        model.addAttribute(
                "more", tasks.openFor(Actor.required(), Actor.groups()).size());
        return "workplace/task-done";
    }

    private String page(String id, Typed typed, Model model, HttpServletResponse response) {
        Names names = naming.names();
        HumanTask task;
        try {
            task = guard.requireMine(id);
        } catch (Refusal refusal) {
            return closed(id, refusal, names, model, response);
        }
        TaskForm form = forms.get(task.kind());
        model.addAttribute("task", head.of(task, names));
        model.addAttribute("names", names);
        model.addAttribute("form", form.template());
        model.addAttribute("assigned", task.assignee() != null);
        model.addAllAttributes(form.show(task, typed, names));
        return "workplace/task";
    }

    /** The page again, with what was wrong above it and what was typed still in it. */
    private String refused(String id, Typed typed, Refusal refusal, Model model, HttpServletResponse response) {
        model.addAttribute("refusal", words.of(refusal));
        String view = page(id, typed, model, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(RefusalStatus.of(refusal));
        }
        return view;
    }

    /** A task that is somebody else's, or over: says so to those whose it was, or who see the whole programme. */
    private String closed(String id, Refusal refusal, Names names, Model model, HttpServletResponse response) {
        response.setStatus(RefusalStatus.of(refusal));
        HumanTask task = tasks.get(id);
        Viewer viewer = Viewer.current();
        boolean concerned = viewer.programme()
                || viewer.person().equals(task.answeredBy())
                || task.groups().stream().anyMatch(viewer.groups()::contains);
        if (!concerned) {
            throw Refusal.forbidden("page.taskNotYours");
        }
        model.addAttribute("task", head.of(task, names));
        model.addAttribute("refusal", null);
        model.addAttribute("withdrawn", !task.open() && task.answeredBy() == null);
        model.addAttribute("open", task.open());
        model.addAttribute("by", names.person(task.answeredBy() == null ? "" : task.answeredBy()));
        model.addAttribute("assignee", task.assignee() == null ? null : names.person(task.assignee()));
        model.addAttribute("at", task.endedAt());
        return "workplace/task-closed";
    }
}
