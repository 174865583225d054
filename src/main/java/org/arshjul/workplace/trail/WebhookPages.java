package org.arshjul.workplace.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.arshjul.audit.Audit;
import org.arshjul.audit.webhook.Answer;
import org.arshjul.audit.webhook.Webhook;
import org.arshjul.audit.webhook.Webhooks;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where events are sent to, how that goes, and the way to have them sent to one address more. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/webhooks")
class WebhookPages {

    private final Webhooks webhooks;
    private final Audit audit;
    private final Naming naming;
    private final Words words;

    WebhookPages(Webhooks webhooks, Audit audit, Naming naming, Words words) {
        this.webhooks = webhooks;
        this.audit = audit;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping
    String all(Model model) {
        return show("", Set.of(), model);
    }

    @PostMapping
    String make(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(name = "type", required = false) List<String> types,
            @RequestParam(defaultValue = "false") boolean fromTheStart,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Set<String> chosen = types == null ? Set.of() : new TreeSet<>(types);
        try {
            Webhooks.Made made = webhooks.make(address, chosen, fromTheStart ? 0L : null);
            redirect.addFlashAttribute("secret", made.secret());
            redirect.addFlashAttribute("secretOf", made.webhook().address().toString());
            return "redirect:/webhooks";
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            model.addAttribute("fromTheStart", fromTheStart);
            return show(address, chosen, model);
        }
    }

    @PostMapping("/{id}/on")
    String turnOn(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.turnOn(id);
        return told("webhooks.turnedOn", webhooks.get(id), redirect);
    }

    @PostMapping("/{id}/off")
    String turnOff(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.turnOff(id);
        return told("webhooks.turnedOff", webhooks.get(id), redirect);
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, RedirectAttributes redirect) {
        Answer answer = webhooks.test(id);
        redirect.addFlashAttribute("tested", answer);
        redirect.addFlashAttribute("testedAt", webhooks.get(id).host());
        return "redirect:/webhooks";
    }

    @PostMapping("/{id}/secret")
    String renew(@PathVariable UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("secret", webhooks.renewSecret(id));
        redirect.addFlashAttribute("secretOf", webhooks.get(id).address().toString());
        return "redirect:/webhooks";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        Webhook hook = webhooks.get(id);
        webhooks.remove(id);
        return told("webhooks.removed", hook, redirect);
    }

    private String told(String text, Webhook hook, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", words.of(text, hook.host()));
        return "redirect:/webhooks";
    }

    private String show(String address, Set<String> chosen, Model model) {
        model.addAttribute("webhooks", webhooks.all());
        model.addAttribute("head", audit.position());
        model.addAttribute("types", webhooks.types());
        model.addAttribute("address", address);
        model.addAttribute("chosen", chosen);
        model.addAttribute("names", naming.names());
        return "workplace/webhooks";
    }
}
