package org.arshjul.workplace.year;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Templates;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the template makes of last year's contracts, before the plan is confirmed and after. */
@Controller
class TemplatePage {

    /** A municipality whose contract's coming structure can be shown. */
    public record Choice(String id, String name) {}

    private final Cycles cycles;
    private final Contracts contracts;
    private final Templates templates;
    private final TemplateChanges changes;
    private final Naming naming;

    TemplatePage(Cycles cycles, Contracts contracts, Templates templates, TemplateChanges changes, Naming naming) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.templates = templates;
        this.changes = changes;
        this.naming = naming;
    }

    /** @param contract the municipality whose contract's coming structure is shown; empty for none */
    @GetMapping("/board/{year:\\d{4}}/template")
    String show(@PathVariable int year, @RequestParam(defaultValue = "") String contract, Model model) {
        Viewer.current().requireProgramme();
        Names names = naming.names();
        Optional<Cycle> cycle = cycles.find(year);
        List<String> municipalities = municipalities(year, cycle);
        if (municipalities.isEmpty()) {
            throw Refusal.notFound("cycle.unknown", String.valueOf(year), cycles.years());
        }
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("last", String.valueOf(year - 1));
        model.addAttribute("next", String.valueOf(year + 1));
        model.addAttribute("started", cycle.isPresent());
        model.addAttribute(
                "begun", cycle.filter(one -> one.state() != CycleState.PLANNING).isPresent());
        model.addAttribute("movedOn", templates.hasMovedOn(year));
        model.addAttribute("changes", changes.of(year, municipalities, names));
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

    /** Those of the plan, or before the year is started those whose contracts were signed last. */
    private List<String> municipalities(int year, Optional<Cycle> cycle) {
        Stream<PartyId> all = cycle.map(one -> one.municipalities().stream())
                .orElseGet(() -> contracts.lastSigned(year).stream()
                        .map(contract -> contract.id().municipality()));
        return all.map(PartyId::value).toList();
    }
}
