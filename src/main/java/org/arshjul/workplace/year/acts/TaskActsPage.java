package org.arshjul.workplace.year.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.Extensions;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskReassignments;
import org.arshjul.workplace.Days;
import org.arshjul.workplace.Names;
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

/** The open tasks of a year: more time for one, or somebody else to do it. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/board/{year:\\d{4}}/acts/tasks")
class TaskActsPage {

    private final Cycles cycles;
    private final HumanTasks tasks;
    private final Extensions extensions;
    private final TaskReassignments reassignments;
    private final Parties parties;
    private final Acting acting;
    private final Naming naming;
    private final ProgrammeClock clock;
    private final Words words;

    TaskActsPage(
            Cycles cycles,
            HumanTasks tasks,
            Extensions extensions,
            TaskReassignments reassignments,
            Parties parties,
            Acting acting,
            Naming naming,
            ProgrammeClock clock,
            Words words) {
        this.cycles = cycles;
        this.tasks = tasks;
        this.extensions = extensions;
        this.reassignments = reassignments;
        this.parties = parties;
        this.acting = acting;
        this.naming = naming;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String all(@PathVariable int year, Model model) {
        cycles.get(year);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("tasks", tasks.openIn(String.valueOf(year)));
        model.addAttribute("names", naming.names());
        model.addAttribute("now", clock.instant());
        return "workplace/acts/tasks";
    }

    @GetMapping("/{id}")
    String one(@PathVariable int year, @PathVariable String id, Model model) {
        HumanTask task = tasks.get(id);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("task", task);
        model.addAttribute("title", words.task(task));
        model.addAttribute("names", naming.names());
        model.addAttribute(
                "extendable",
                task.open() && task.dueAt() != null && task.dueAt().isAfter(clock.instant()));
        model.addAttribute("overdue", task.dueAt() != null && !task.dueAt().isAfter(clock.instant()));
        model.addAttribute("people", others(task));
        return "workplace/acts/task";
    }

    @PostMapping("/{id}/extension")
    String extend(
            @PathVariable int year,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", fields);
        HumanTask task = tasks.get(id);
        return acting.carryOut(
                year,
                fields,
                () -> extensions.extend(id, Days.read(Acting.field(fields, "to")), Acting.field(fields, "reason")),
                () -> new Act(
                        "extend",
                        List.of(words.of(
                                "acts.extend.happens",
                                words.date(task.dueAt()),
                                words.date(Days.read(Acting.field(fields, "to"))),
                                words.task(task)))),
                () -> one(year, id, model),
                model,
                response);
    }

    @PostMapping("/{id}/reassignment")
    String reassign(
            @PathVariable int year,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", fields);
        HumanTask task = tasks.get(id);
        return acting.carryOut(
                year,
                fields,
                () -> reassignments.reassign(id, Acting.field(fields, "person"), Acting.field(fields, "reason")),
                () -> reassignment(task, fields),
                () -> one(year, id, model),
                model,
                response);
    }

    private Act reassignment(HumanTask task, MultiValueMap<String, String> fields) {
        Names names = naming.names();
        String to = Acting.field(fields, "person");
        if (to.isEmpty()) {
            throw Refusal.invalid("act.personMissing");
        }
        return new Act(
                "reassign",
                List.of(words.of("acts.reassign.happens", words.task(task), holders(task, names), names.person(to))));
    }

    private static String holders(HumanTask task, Names names) {
        return task.assignee() == null ? names.groups(task.groups()) : names.person(task.assignee());
    }

    /** Everybody else who may take the task, by id. */
    private List<Person> others(HumanTask task) {
        Map<String, Person> found = new TreeMap<>();
        task.groups().stream()
                .flatMap(group -> parties.members(group).stream())
                .filter(person -> !person.id().equals(task.assignee()))
                .forEach(person -> found.put(person.id(), person));
        return List.copyOf(found.values());
    }
}
