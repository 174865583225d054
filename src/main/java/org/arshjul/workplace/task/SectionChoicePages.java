package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the writer's page: takes a section of the template into the text, or leaves it out again; keeps what was typed. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
@RequestMapping("/tasks/{id}/sections")
class SectionChoicePages {

    private interface Choice {
        void make(TextId text, String section);
    }

    private final TaskGuard guard;
    private final Texts texts;
    private final Drafts drafts;
    private final TaskPage page;
    private final Words words;

    SectionChoicePages(TaskGuard guard, Texts texts, Drafts drafts, TaskPage page, Words words) {
        this.guard = guard;
        this.texts = texts;
        this.drafts = drafts;
        this.page = page;
        this.words = words;
    }

    @PostMapping("/take-in")
    String takeIn(
            @PathVariable String id,
            @RequestParam String section,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return chosen(id, section, fields, texts::takeIn, "sections.takenIn", model, response, redirect);
    }

    @PostMapping("/leave-out")
    String leaveOut(
            @PathVariable String id,
            @RequestParam String section,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return chosen(id, section, fields, texts::leaveOut, "sections.leftOut", model, response, redirect);
    }

    private String chosen(
            String id,
            String section,
            MultiValueMap<String, String> fields,
            Choice choice,
            String notice,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields).without("section");
        try {
            guard.asMine(id, task -> {
                SectionsForm.writable(task);
                drafts.save(id, typed);
                choice.make(TextId.of(task.subject()), section);
                return null;
            });
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        redirect.addFlashAttribute("notice", words.of(notice));
        return DraftPages.back(typed);
    }
}
