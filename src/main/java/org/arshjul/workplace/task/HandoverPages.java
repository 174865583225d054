package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.Handover;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskHandovers;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passes a task to a colleague, with what has been typed so far, and takes it back. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
class HandoverPages {

    private final HumanTasks tasks;
    private final TaskHandovers handovers;
    private final Drafts drafts;
    private final TaskPage page;
    private final Naming naming;
    private final Words words;

    HandoverPages(HumanTasks tasks, TaskHandovers handovers, Drafts drafts, TaskPage page, Naming naming, Words words) {
        this.tasks = tasks;
        this.handovers = handovers;
        this.drafts = drafts;
        this.page = page;
        this.naming = naming;
        this.words = words;
    }

    @PostMapping("/tasks/{id}/handover")
    String handOver(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        String to = typed.get("to");
        try {
            if (to.isEmpty()) {
                throw Refusal.invalid("handover.nobody");
            }
            drafts.save(id, typed);
            handovers.handOver(id, to, typed.orNull("word"));
        } catch (Refusal refusal) {
            model.addAttribute("word", typed.get("word"));
            model.addAttribute("to", to);
            return page.refused(id, typed, refusal, model, response);
        }
        drafts.follow(id, Actor.required(), to);
        redirect.addFlashAttribute(
                "notice", words.of("handover.done", naming.names().person(to)));
        return DraftPages.back(typed);
    }

    @PostMapping("/tasks/{id}/takeback")
    String takeBack(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes redirect) {
        HumanTask task = tasks.get(id);
        String holder = handovers.of(task).map(Handover::to).orElse(null);
        handovers.takeBack(id);
        drafts.follow(id, holder, Actor.required());
        redirect.addFlashAttribute("notice", words.of("handover.takenBack"));
        return DraftPages.back(new Typed(fields));
    }
}
