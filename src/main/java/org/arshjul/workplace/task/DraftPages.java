package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps, discards and brings back drafts, by buttons and by the page itself while somebody writes. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
class DraftPages {

    private static final String BY_SCRIPT = "X-Requested-With=XMLHttpRequest";

    private final Drafts drafts;
    private final TaskPage page;
    private final Naming naming;
    private final Words words;

    DraftPages(Drafts drafts, TaskPage page, Naming naming, Words words) {
        this.drafts = drafts;
        this.page = page;
        this.naming = naming;
        this.words = words;
    }

    @PostMapping("/tasks/{id}/draft")
    String save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        try {
            redirect.addFlashAttribute("notice", saved(save(id, typed)));
        } catch (Refusal refusal) {
            return page.refused(id, typed, refusal, model, response);
        }
        return back(typed);
    }

    /** The same for the page's script, which shows the answer beside the buttons. */
    @PostMapping(path = "/tasks/{id}/draft", headers = BY_SCRIPT)
    ResponseEntity<Map<String, String>> autosave(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        try {
            return ResponseEntity.ok(Map.of("status", saved(save(id, new Typed(fields)))));
        } catch (Refusal refusal) {
            return ResponseEntity.status(RefusalStatus.of(refusal)).body(Map.of("status", words.of(refusal)));
        }
    }

    /** For the page's script after another log-in: the token without which nothing is taken from it. */
    @OpenTo(Whom.SIGNED_IN)
    @GetMapping(path = "/tasks/{id}/draft", headers = BY_SCRIPT)
    ResponseEntity<Map<String, String>> token(@PathVariable String id, CsrfToken token) {
        return ResponseEntity.ok(Map.of("token", token.getToken()));
    }

    @OpenTo(Whom.SIGNED_IN)
    @PostMapping("/tasks/{id}/draft/discard")
    String discard(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes redirect) {
        drafts.discard(id);
        redirect.addFlashAttribute("notice", words.of("draft.discarded"));
        redirect.addFlashAttribute("undo", "/tasks/" + id + "/draft/restore");
        return back(new Typed(fields));
    }

    @OpenTo(Whom.SIGNED_IN)
    @PostMapping("/tasks/{id}/draft/restore")
    String restore(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes redirect) {
        drafts.restore(id);
        redirect.addFlashAttribute("notice", words.of("draft.restored"));
        return back(new Typed(fields));
    }

    /** Where somebody who logged in again in another tab learns that the first one goes on. */
    @OpenTo(Whom.SIGNED_IN)
    @GetMapping("/tasks/signed-in")
    String signedIn() {
        return "workplace/task-signed-in";
    }

    private Instant save(String id, Typed typed) {
        String writer = typed.or("writer", Actor.required());
        if (!writer.equals(Actor.required())) {
            throw Refusal.conflict("draft.otherWriter", naming.names().person(writer));
        }
        return drafts.save(id, typed);
    }

    private String saved(Instant at) {
        return words.of("draft.saved", words.time(at));
    }

    static String back(Typed typed) {
        return "redirect:/tasks/{id}" + (typed.find("embedded").isPresent() ? "?embedded" : "");
    }
}
