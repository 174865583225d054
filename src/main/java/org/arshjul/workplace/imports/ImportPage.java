package org.arshjul.workplace.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Import;
import org.arshjul.contract.ImportCorrection.Kind;
import org.arshjul.contract.ImportReading;
import org.arshjul.contract.Imports;
import org.arshjul.contract.Owner;
import org.arshjul.contract.imports.Handling;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.ImportedSection;
import org.arshjul.contract.imports.Place;
import org.arshjul.document.Markdown;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a file holds, what was met in it, and the corrections of how it reads. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/imports/{id}")
class ImportPage {

    private static final Pattern LINK = Pattern.compile("<(https?://[^>\\s]+|www\\.[^>\\s]+)>");

    private final Imports imports;
    private final ContractTemplate template;
    private final Parties parties;
    private final Naming naming;
    private final Words words;

    ImportPage(Imports imports, ContractTemplate template, Parties parties, Naming naming, Words words) {
        this.imports = imports;
        this.template = template;
        this.parties = parties;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Import file = imports.get(id);
        ImportReading reading = imports.read(file);
        ImportedContract contract = reading.contract();
        Map<String, List<Finding>> findings = new HashMap<>();
        for (Handling handling : Handling.values()) {
            findings.put(handling.code(), Finding.of(contract, handling, words));
        }
        model.addAttribute("file", file);
        model.addAttribute("same", imports.same(file));
        model.addAttribute("reading", reading);
        model.addAttribute("contract", contract);
        model.addAttribute("findings", findings);
        model.addAttribute("rows", SectionRow.of(reading, template));
        model.addAttribute("missing", reading.missing());
        model.addAttribute(
                "commitments",
                contract.sections().stream()
                        .mapToInt(section -> section.commitments().size())
                        .sum());
        model.addAttribute(
                "links",
                contract.sections().stream()
                        .flatMap(section -> LINK.matcher(section.body()).results())
                        .map((MatchResult link) -> link.group(1))
                        .toList());
        model.addAttribute("known", known(contract));
        model.addAttribute("parties", parties.all());
        model.addAttribute("municipalities", parties.ofKind(PartyKind.MUNICIPALITY));
        model.addAttribute("names", naming.names());
        return "workplace/imports/report";
    }

    /** The programme's party that each signatory signs for, by the line of the name. */
    private Map<Integer, String> known(ImportedContract contract) {
        Map<Integer, String> known = new HashMap<>();
        List<Party> all = parties.all();
        contract.signatories()
                .forEach(signatory -> all.stream()
                        .filter(party -> named(signatory.organisation(), party))
                        .findFirst()
                        .ifPresent(party -> known.put(signatory.line(), party.name())));
        return known;
    }

    private static boolean named(String organisation, Party party) {
        return organisation.equalsIgnoreCase(party.fullName()) || organisation.equalsIgnoreCase(party.name());
    }

    /** One section with its words, and what can be said about it. */
    @GetMapping("/sections/{line:\\d+}")
    String section(@PathVariable UUID id, @PathVariable int line, Model model) {
        Import file = imports.get(id);
        ImportReading reading = imports.read(file);
        ImportedSection section = section(reading, line);
        model.addAttribute("file", file);
        model.addAttribute("section", section);
        model.addAttribute("heading", SectionRow.heading(section.number(), section.title()));
        model.addAttribute("match", reading.matches().get(section.key()));
        model.addAttribute("place", reading.contract().pages().placeOf(line));
        model.addAttribute("source", reading.contract().wordsAt(line));
        model.addAttribute("text", Markdown.toHtml(section.bodyWithFootnotes()));
        model.addAttribute("rules", template.sections());
        model.addAttribute("owners", Owner.values());
        return "workplace/imports/section";
    }

    private static ImportedSection section(ImportReading reading, int line) {
        return reading.contract().sections().stream()
                .filter(one -> one.line() == line)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("import.correction.noSection", String.valueOf(line)));
    }

    @PostMapping("/sections/{line:\\d+}")
    String correctSection(
            @PathVariable UUID id,
            @PathVariable int line,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            ImportReading reading = imports.read(imports.get(id));
            ImportedSection section = section(reading, line);
            Map<String, String> said = new HashMap<>();
            other(fields, "number", section.number(), said);
            other(fields, "title", section.title(), said);
            other(fields, "owner", section.owner().id(), said);
            other(
                    fields,
                    "key",
                    reading.matches().get(section.key()).known()
                            ? reading.matches().get(section.key()).key()
                            : "",
                    said);
            imports.correct(id, List.of(new Imports.Said(Kind.SECTION, line, said)));
            redirect.addFlashAttribute("notice", words.of("imports.corrected"));
            return "redirect:/imports/" + id + "/sections/" + line;
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            model.addAttribute("typed", fields);
            return section(id, line, model);
        }
    }

    private static void other(
            MultiValueMap<String, String> fields, String name, String before, Map<String, String> said) {
        String typed = fields.getFirst(name);
        if (typed != null && !typed.strip().equals(before)) {
            said.put(name, typed.strip());
        }
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "0") int line,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int section,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            Kind what = Kind.of(kind);
            int at = page == 0 || line == 0
                    ? line
                    : imports.read(imports.get(id)).contract().pages().lineAt(new Place(page, line));
            imports.correct(id, List.of(new Imports.Said(what, at, said(what, fields))));
            redirect.addFlashAttribute("notice", words.of("imports.corrected"));
            return "redirect:/imports/" + id + (section == 0 ? "" : "/sections/" + section);
        } catch (Refusal refusal) {
            return refused(id, refusal, model, response);
        }
    }

    private static Map<String, String> said(Kind kind, MultiValueMap<String, String> fields) {
        if (kind == Kind.CONTRACT) {
            String contract = fields.getFirst("year") + "/" + fields.getFirst("municipality");
            return Map.of("contract", contract);
        }
        Map<String, String> said = new HashMap<>();
        kind.fields().stream()
                .filter(fields::containsKey)
                .forEach(name -> said.put(name, fields.getFirst(name).strip()));
        return said;
    }

    @PostMapping("/corrections/{number:\\d+}/removal")
    String takeBack(
            @PathVariable UUID id,
            @PathVariable int number,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            imports.takeBack(id, number);
            redirect.addFlashAttribute("notice", words.of("imports.takenBack"));
            return "redirect:/imports/" + id;
        } catch (Refusal refusal) {
            return refused(id, refusal, model, response);
        }
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            imports.discard(id);
            redirect.addFlashAttribute("notice", words.of("imports.discarded"));
            return "redirect:/imports";
        } catch (Refusal refusal) {
            return refused(id, refusal, model, response);
        }
    }

    private String refused(UUID id, Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(RefusalStatus.of(refusal));
        model.addAttribute("refusal", words.of(refusal));
        return show(id, model);
    }
}
