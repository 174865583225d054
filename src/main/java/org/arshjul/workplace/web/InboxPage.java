package org.arshjul.workplace.web;

import java.time.Instant;
import java.util.List;
import org.arshjul.platform.Actor;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the signed-in person, the most urgent first. */
@Controller
class InboxPage {

    /** @param mine whether the person has taken it, else anybody of the group may */
    public record Row(
            String id, String name, String subject, String party, Instant due, boolean overdue, boolean mine) {}

    private final HumanTasks tasks;
    private final Naming naming;
    private final Words words;
    private final ProgrammeClock clock;

    InboxPage(HumanTasks tasks, Naming naming, Words words, ProgrammeClock clock) {
        this.tasks = tasks;
        this.naming = naming;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/")
    String inbox(Model model) {
        Names names = naming.names();
        Instant now = clock.instant();
        List<Row> rows = tasks.openFor(Actor.required(), Actor.groups()).stream()
                .map(task -> row(task, names, now))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("overdue", rows.stream().filter(Row::overdue).count());
        model.addAttribute("today", clock.today());
        return "workplace/inbox";
    }

    private Row row(HumanTask task, Names names, Instant now) {
        return new Row(
                task.id(),
                words.find("task." + task.kind() + ".name").orElse(task.name()),
                names.subject(task.subject()),
                task.concerns() == null ? names.groups(task.groups()) : names.party(task.concerns()),
                task.dueAt(),
                task.dueAt() != null && task.dueAt().isBefore(now),
                task.assignee() != null);
    }
}
