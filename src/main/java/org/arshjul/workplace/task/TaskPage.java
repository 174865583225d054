package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.Deputising;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskFiles;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.platform.task.TaskHandovers;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a task: its page to whoever may answer it, and to others what has become of it. */
@Component
class TaskPage {

    private final HumanTasks tasks;
    private final TaskGuard guard;
    private final TaskForms forms;
    private final TaskHead head;
    private final Deputising deputising;
    private final Drafts drafts;
    private final TaskHandovers handovers;
    private final TaskFiles files;
    private final Parties parties;
    private final Naming naming;
    private final Words words;

    TaskPage(
            HumanTasks tasks,
            TaskGuard guard,
            TaskForms forms,
            TaskHead head,
            Deputising deputising,
            Drafts drafts,
            TaskHandovers handovers,
            TaskFiles files,
            Parties parties,
            Naming naming,
            Words words) {
        this.tasks = tasks;
        this.guard = guard;
        this.forms = forms;
        this.head = head;
        this.deputising = deputising;
        this.drafts = drafts;
        this.handovers = handovers;
        this.files = files;
        this.parties = parties;
        this.naming = naming;
        this.words = words;
    }

    /** The page as the person left it: with the draft, if there is one. */
    String show(String id, Model model, HttpServletResponse response) {
        Optional<Drafts.Draft> draft = drafts.find(id);
        draft.ifPresent(kept -> model.addAttribute("draftSavedAt", kept.savedAt()));
        return show(id, draft.map(Drafts.Draft::typed).orElseGet(Typed::nothing), model, response);
    }

    /** The page with these fields filled in. */
    String show(String id, Typed typed, Model model, HttpServletResponse response) {
        Names names = naming.names();
        HumanTask task;
        try {
            task = guard.requireMine(id);
        } catch (Refusal refusal) {
            return closed(id, typed, refusal, names, model, response);
        }
        TaskForm form = forms.get(task.kind());
        model.addAttribute("task", head.of(task, names));
        model.addAttribute("names", names);
        model.addAttribute("form", form.template());
        model.addAttribute("writer", Actor.required());
        model.addAttribute("handover", handovers.of(task).orElse(null));
        List<Person> colleagues = colleagues(task);
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("away", away(colleagues, task));
        model.addAttribute(
                "behalf",
                deputising
                        .onBehalfOf(Actor.required(), task.groups())
                        .map(names::person)
                        .orElse(null));
        if (form.takesFiles()) {
            model.addAttribute("files", files.ofTask(id));
            model.addAttribute("fileSubjects", form.fileSubjects(task));
        }
        model.addAllAttributes(form.show(task, typed, names));
        return "workplace/task";
    }

    /** Who else may take the task. */
    private List<Person> colleagues(HumanTask task) {
        return task.groups().stream()
                .flatMap(group -> parties.members(group).stream())
                .filter(person -> !person.id().equals(Actor.required()))
                .distinct()
                .toList();
    }

    /** The ids of those of them who are away, or whom mails about this task do not reach. */
    private Set<String> away(List<Person> colleagues, HumanTask task) {
        Set<String> reached = task.groups().stream()
                .flatMap(group -> parties.reached(group).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
        return colleagues.stream()
                .map(Person::id)
                .filter(colleague -> !reached.contains(colleague))
                .collect(Collectors.toSet());
    }

    /** The page again, with what was wrong above it and what was typed still in it. */
    String refused(String id, Typed typed, Refusal refusal, Model model, HttpServletResponse response) {
        model.addAttribute("refusal", words.of(refusal));
        String view = show(id, typed, model, response);
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(RefusalStatus.of(refusal));
        }
        return view;
    }

    /** A task that is somebody else's, or over: says so to those whose it was, or who see the whole programme. */
    private String closed(
            String id, Typed typed, Refusal refusal, Names names, Model model, HttpServletResponse response) {
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
        boolean withdrawn = !task.open() && task.answeredBy() == null;
        model.addAttribute("withdrawn", withdrawn);
        model.addAttribute("because", withdrawn && !refusal.code().equals("task.withdrawn") ? words.of(refusal) : null);
        model.addAttribute("open", task.open());
        model.addAttribute("mine", viewer.person().equals(task.answeredBy()));
        model.addAttribute("by", task.answeredBy() == null ? "" : names.actor(task.answeredBy(), task.onBehalfOf()));
        model.addAttribute("assignee", task.assignee() == null ? null : names.person(task.assignee()));
        model.addAttribute("at", task.endedAt());
        model.addAttribute(
                "given",
                handovers
                        .of(task)
                        .filter(one -> task.open() && one.from().equals(viewer.person()))
                        .orElse(null));
        model.addAttribute("written", Written.in(typed, words));
        return "workplace/task-closed";
    }
}
