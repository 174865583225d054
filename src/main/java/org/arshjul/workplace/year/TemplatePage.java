package org.arshjul.workplace.year;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.contract.Templates;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the template makes of last year's contracts, before the plan is confirmed and after. */
@Controller
@OpenTo(Whom.COORDINATOR)
class TemplatePage {

    /** A municipality whose contract's coming structure can be shown. */
    public record Choice(String id, String name) {}

    private final Cycles cycles;
    private final Contracts contracts;
    private final Templates templates;
    private final TemplateChanges changes;
    private final Texts texts;
    private final Naming naming;
    private final Words words;

    TemplatePage(
            Cycles cycles,
            Contracts contracts,
            Templates templates,
            TemplateChanges changes,
            Texts texts,
            Naming naming,
            Words words) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.templates = templates;
        this.changes = changes;
        this.texts = texts;
        this.naming = naming;
        this.words = words;
    }

    /** @param contract the municipality whose contract's coming structure is shown; empty for none */
    @OpenTo(Whom.PROGRAMME)
    @GetMapping("/board/{year:\\d{4}}/template")
    String show(@PathVariable int year, @RequestParam(defaultValue = "") String contract, Model model) {
        Names names = naming.names();
        Optional<Cycle> cycle = cycles.find(year);
        List<String> municipalities = municipalities(year, cycle);
        if (municipalities.isEmpty()) {
            throw Refusal.notFound("cycle.unknown", String.valueOf(year), cycles.years());
        }
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("last", String.valueOf(last(year)));
        model.addAttribute("next", String.valueOf(year + 1));
        model.addAttribute("started", cycle.isPresent());
        model.addAttribute(
                "begun", cycle.filter(one -> one.state() != CycleState.PLANNING).isPresent());
        model.addAttribute("movedOn", templates.hasMovedOn(year));
        model.addAttribute("changes", changes.of(year, municipalities, open(year), names));
        model.addAttribute("coordinates", Viewer.current().coordinator());
        model.addAttribute(
                "choices",
                municipalities.stream()
                        .map(id -> new Choice(id, names.party(id)))
                        .sorted((one, other) -> Names.SWEDISH_ALPHABET.compare(one.name(), other.name()))
                        .toList());
        model.addAttribute("chosen", contract);
        model.addAttribute("lines", municipalities.contains(contract) ? changes.structure(year, contract) : List.of());
        return "workplace/template";
    }

    /** The coordinator takes a section of the template into a municipality's text that does without it. */
    @PostMapping("/board/{year:\\d{4}}/template/taken-in")
    String takeIn(
            @PathVariable int year,
            @RequestParam String section,
            @RequestParam String municipality,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return chosen(
                year,
                municipality,
                "template.tookIn",
                text -> texts.takeIn(text, section).heading(),
                model,
                response,
                redirect);
    }

    /** And leaves it out again. */
    @PostMapping("/board/{year:\\d{4}}/template/left-out")
    String leaveOut(
            @PathVariable int year,
            @RequestParam String section,
            @RequestParam String municipality,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return chosen(
                year,
                municipality,
                "template.leftOut",
                text -> {
                    String heading = texts.get(text).section(section).heading();
                    texts.leaveOut(text, section);
                    return heading;
                },
                model,
                response,
                redirect);
    }

    /** @param choice what is done with that text; answers the heading of the section concerned */
    private String chosen(
            int year,
            String municipality,
            String notice,
            Function<TextId, String> choice,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            String heading = choice.apply(TextId.of(year + "/" + municipality));
            redirect.addFlashAttribute(
                    "notice", words.of(notice, heading, naming.names().party(municipality)));
            return "redirect:/board/{year}/template";
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return show(year, "", model);
        }
    }

    /** The municipalities whose own texts may change now. */
    private Set<String> open(int year) {
        return contracts.ofYear(year).stream()
                .filter(contract -> contract.stage() == Stage.DRAFTING || contract.stage() == Stage.REWORK)
                .map(contract -> contract.id().municipality().value())
                .collect(Collectors.toSet());
    }

    /** The year whose texts the year's are made from: for one that is looked at ahead, not always the year before. */
    private int last(int year) {
        return contracts.lastSigned(year).stream()
                .mapToInt(contract -> contract.id().year())
                .max()
                .orElse(year - 1);
    }

    /** Those of the plan, or before the year is started those whose contracts were signed last. */
    private List<String> municipalities(int year, Optional<Cycle> cycle) {
        Stream<PartyId> all = cycle.map(one -> cycles.municipalities(one.year()).stream())
                .orElseGet(() -> contracts.lastSigned(year).stream()
                        .map(contract -> contract.id().municipality()));
        return all.map(PartyId::value).toList();
    }
}
