package org.arshjul.workplace.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.Actor;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.Handover;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.HumanTasks.OpenTasks;
import org.arshjul.platform.task.TaskHandovers;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.PageOf;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the signed-in person, the most urgent first. */
@Controller
@OpenTo(Whom.SIGNED_IN)
class InboxPage {

    /** @param mine whether the person has taken it, else anybody of the group may */
    public record Row(
            String id, String name, String subject, String party, Instant due, boolean overdue, boolean mine) {}

    /** A task that the person handed over to somebody who still has it. */
    public record Given(String id, String name, String subject, String to, Instant at) {}

    private final HumanTasks tasks;
    private final TaskHandovers handovers;
    private final Naming naming;
    private final Words words;
    private final ProgrammeClock clock;

    InboxPage(HumanTasks tasks, TaskHandovers handovers, Naming naming, Words words, ProgrammeClock clock) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.naming = naming;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/")
    String inbox(@RequestParam(defaultValue = "1") int page, Model model) {
        Names names = naming.names();
        Map<String, OpenTasks> open = tasks.countFor(Actor.required(), Actor.groups());
        OpenTasks all = OpenTasks.together(open.values());
        model.addAttribute("page", PageOf.of(all.tasks(), page, (from, most) -> rows(names, from, most, all.tasks())));
        model.addAttribute("overdue", all.overdue());
        model.addAttribute("today", clock.today());
        model.addAttribute("toSign", count(open, "SignContract"));
        model.addAttribute("toReview", count(open, "GiveOpinion"));
        model.addAttribute("given", given(names, handovers.givenBy(Actor.required())));
        return "workplace/inbox";
    }

    /** What is due at one moment stands by name; on several pages by its business key, as the database pages it. */
    private List<Row> rows(Names names, int from, int most, int all) {
        Instant now = clock.instant();
        List<HumanTask> open = tasks.openFor(Actor.required(), Actor.groups(), from, most);
        names.readFor(open);
        return (all > most ? open.stream() : open.stream().sorted(names.byUrgency()))
                .map(task -> row(task, names, now))
                .toList();
    }

    private static int count(Map<String, OpenTasks> open, String kind) {
        return open.containsKey(kind) ? open.get(kind).tasks() : 0;
    }

    private List<Given> given(Names names, List<Handover> handovers) {
        Map<Handover, HumanTask> handed = new LinkedHashMap<>();
        handovers.forEach(one -> handed.put(one, tasks.get(one.task())));
        names.readFor(handed.values());
        names.readPeople(handovers.stream().map(Handover::to).toList());
        return handed.entrySet().stream()
                .map(one -> given(one.getKey(), one.getValue(), names))
                .toList();
    }

    private Given given(Handover handover, HumanTask task, Names names) {
        return new Given(
                task.id(), words.task(task), names.subject(task.subject()), names.person(handover.to()), handover.at());
    }

    private Row row(HumanTask task, Names names, Instant now) {
        return new Row(
                task.id(),
                words.task(task),
                names.subject(task.subject()),
                names.concerned(task),
                task.dueAt(),
                task.dueAt() != null && task.dueAt().isBefore(now),
                task.assignee() != null);
    }
}
