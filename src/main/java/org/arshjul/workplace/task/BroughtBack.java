package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.UnaryOperator;
import org.arshjul.platform.Refusal;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts what a person chose from a file that came back into the draft, and leads back to the form. */
@Component
class BroughtBack {

    private final Drafts drafts;
    private final TaskPage page;
    private final Words words;

    BroughtBack(Drafts drafts, TaskPage page, Words words) {
        this.drafts = drafts;
        this.page = page;
        this.words = words;
    }

    /**
     * @param taken the draft with what was chosen in it; refuses when nothing was
     * @param notice the key of what the form then says, with the number of pieces
     */
    String take(
            String id,
            Typed chosen,
            UnaryOperator<Typed> taken,
            String notice,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed draft = drafts.typed(id);
        try {
            drafts.save(id, taken.apply(draft));
        } catch (Refusal refusal) {
            return page.refused(id, draft, refusal, model, response);
        }
        redirect.addFlashAttribute("notice", words.of(notice, chosen.all("take").size()));
        return DraftPages.back(chosen);
    }
}
