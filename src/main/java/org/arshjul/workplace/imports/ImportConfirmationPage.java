package org.arshjul.workplace.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.arshjul.contract.Import;
import org.arshjul.contract.ImportEffect;
import org.arshjul.contract.ImportReading;
import org.arshjul.contract.Imports;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.imports.Handling;
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

/** What taking a file in means, said before it is done. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/imports/{id}/confirmation")
class ImportConfirmationPage {

    /** A section that reads otherwise than in the text that is there. */
    public record Difference(String heading, String status, String redline) {}

    private final Imports imports;
    private final Naming naming;
    private final Words words;

    ImportConfirmationPage(Imports imports, Naming naming, Words words) {
        this.imports = imports;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Import file = imports.get(id);
        ImportReading reading = imports.read(file);
        try {
            imports.rehearse(reading);
            model.addAttribute("possible", true);
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.of(refusal));
            model.addAttribute("possible", false);
        }
        List<ImportEffect> effects = imports.effects(reading);
        if (!effects.isEmpty()) {
            model.addAttribute("own", effects.get(0));
            model.addAttribute("shared", effects.get(1));
            model.addAttribute("ownDifferences", differences(effects.get(0)));
            model.addAttribute("sharedDifferences", differences(effects.get(1)));
            model.addAttribute("sameMunicipality", imports.names(reading, file.contract()));
        }
        model.addAttribute("file", file);
        model.addAttribute("signedIn", reading.contract().period().signedIn());
        model.addAttribute("printed", reading.contract().municipality());
        model.addAttribute(
                "doubtful",
                Finding.of(reading.contract(), Handling.DOUBTFUL, words).size());
        model.addAttribute("names", naming.names());
        return "workplace/imports/confirmation";
    }

    private static List<Difference> differences(ImportEffect effect) {
        return effect.differences().stream()
                .map(ImportConfirmationPage::difference)
                .toList();
    }

    private static Difference difference(SectionRedline section) {
        return new Difference(
                section.section().heading(),
                section.status().id(),
                section.body().toHtml());
    }

    @PostMapping
    String confirm(
            @PathVariable UUID id,
            @RequestParam int corrections,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "false") boolean anyMunicipality,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            imports.confirm(id, corrections, shared, anyMunicipality);
            redirect.addFlashAttribute("notice", words.of("imports.confirmed"));
            return "redirect:/imports/" + id;
        } catch (Refusal refusal) {
            String page = show(id, model);
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return page;
        }
    }
}
