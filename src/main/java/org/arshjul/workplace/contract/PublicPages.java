package org.arshjul.workplace.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.document.Markdown;
import org.arshjul.evidence.EvidenceFiles;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.signing.Signing;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.report.PublishedReports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may see: the contracts in force. */
@Controller
@OpenTo(Whom.EVERYBODY)
@RequestMapping("/public")
class PublicPages {

    /** The contracts of one year that are, or were, in force. */
    public record Year(String inForce, int year, boolean now, List<Line> contracts) {}

    public record Line(String municipality, String name) {}

    private final Contracts contracts;
    private final OpenData data;
    private final Signings signings;
    private final Naming naming;
    private final PublicSettings settings;
    private final EvidenceFiles evidence;
    private final PublishedReports reports;

    PublicPages(
            Contracts contracts,
            OpenData data,
            Signings signings,
            Naming naming,
            PublicSettings settings,
            EvidenceFiles evidence,
            PublishedReports reports) {
        this.reports = reports;
        this.evidence = evidence;
        this.contracts = contracts;
        this.data = data;
        this.signings = signings;
        this.naming = naming;
        this.settings = settings;
    }

    @GetMapping
    String list(@RequestParam(name = "q", defaultValue = "") String wanted, Model model) {
        Names names = naming.names();
        String text = wanted.strip().toLowerCase(Locale.ROOT);
        TreeMap<Integer, List<Contract>> byYear = contracts.published().stream()
                .filter(contract -> names.fullName(contract.id().municipality())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
                .collect(Collectors.groupingBy(contract -> contract.id().year(), TreeMap::new, Collectors.toList()));
        List<Year> years = byYear.descendingMap().entrySet().stream()
                .map(year -> year(year.getKey(), year.getValue(), names))
                .toList();
        model.addAttribute("years", years);
        model.addAttribute("wanted", wanted.strip());
        model.addAttribute("licence", data.licence());
        return "workplace/public-list";
    }

    private static Year year(int year, List<Contract> contracts, Names names) {
        return new Year(
                String.valueOf(year + 1),
                year,
                contracts.stream().anyMatch(contract -> contract.stage() == Stage.IN_FORCE),
                contracts.stream()
                        .map(contract -> contract.id().municipality())
                        .map(party -> new Line(party.value(), names.fullName(party)))
                        .sorted(Comparator.comparing(Line::name, Names.SWEDISH_ALPHABET))
                        .toList());
    }

    @GetMapping("/contracts/{year:\\d{4}}/{municipality}")
    String contract(@PathVariable int year, @PathVariable String municipality, Model model) {
        Contract contract = data.published(year, municipality);
        Signing signing = signings.get(contract.id());
        model.addAttribute("id", contract.id());
        model.addAttribute("contract", contract);
        model.addAttribute("inForce", String.valueOf(year + 1));
        model.addAttribute("names", naming.names());
        model.addAttribute("signatures", signing.signatures());
        model.addAttribute("leftOut", signing.leftOut());
        model.addAttribute("document", signing.document().orElse(null));
        model.addAttribute("evidence", evidence.has(contract.id()));
        model.addAttribute("reports", reports.of(contract.id()));
        model.addAttribute("commitments", data.commitments(contract));
        model.addAttribute("licence", data.licence());
        model.addAttribute("html", Markdown.toHtml(data.text(contract), 0));
        return "workplace/public-contract";
    }

    @GetMapping("/tillganglighet")
    String accessibility(Model model) {
        model.addAttribute("settings", settings);
        return "workplace/public-accessibility";
    }
}
