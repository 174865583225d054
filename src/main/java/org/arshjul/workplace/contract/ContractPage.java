package org.arshjul.workplace.contract;

import java.util.List;
import java.util.stream.Stream;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Redlines;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.Stage;
import org.arshjul.document.Markdown;
import org.arshjul.document.RedlineStyle;
import org.arshjul.document.RedlineStyle.Layout;
import org.arshjul.evidence.EvidenceFiles;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.TaskFile;
import org.arshjul.platform.task.TaskFiles;
import org.arshjul.review.Reviews;
import org.arshjul.signing.PaperSignatures;
import org.arshjul.signing.Scan;
import org.arshjul.signing.Signing;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.contract.ContractVersions.Version;
import org.arshjul.workplace.contract.ContractVersions.Year;
import org.arshjul.workplace.report.PublishedReports;
import org.arshjul.workplace.task.Comparison;
import org.arshjul.workplace.task.Followed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about one contract of one year. */
@Controller
@OpenTo(Whom.READERS)
class ContractPage {

    private static final String BESIDE = "beside";

    private final Contracts contracts;
    private final Assemblies assemblies;
    private final ContractVersions versions;
    private final Redlines redlines;
    private final Signings signings;
    private final PaperSignatures paper;
    private final Reviews reviews;
    private final Commitments commitments;
    private final TaskFiles files;
    private final History history;
    private final Naming naming;
    private final Words words;
    private final EvidenceFiles evidence;
    private final PublishedReports reports;

    ContractPage(
            Contracts contracts,
            Assemblies assemblies,
            ContractVersions versions,
            Redlines redlines,
            Signings signings,
            PaperSignatures paper,
            Reviews reviews,
            Commitments commitments,
            TaskFiles files,
            History history,
            Naming naming,
            Words words,
            EvidenceFiles evidence,
            PublishedReports reports) {
        this.reports = reports;
        this.evidence = evidence;
        this.contracts = contracts;
        this.assemblies = assemblies;
        this.versions = versions;
        this.redlines = redlines;
        this.signings = signings;
        this.paper = paper;
        this.reviews = reviews;
        this.commitments = commitments;
        this.files = files;
        this.history = history;
        this.naming = naming;
        this.words = words;
    }

    /**
     * @param from the version to compare with; empty for none
     * @param to the version that is compared; empty for the contract as it now reads
     * @param against shorthand for {@code from}: that year's contract as it now reads
     * @param view {@code beside} for two columns
     */
    @GetMapping("/contracts/{year:\\d{4}}/{municipality}")
    String show(
            @PathVariable int year,
            @PathVariable String municipality,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String against,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        ContractId id = new ContractId(year, new PartyId(municipality));
        Contract contract = readable(id);
        Names names = naming.names();
        names.readParties(contract.parties().stream().map(PartyId::value).toList());
        Signing signing = signings.get(id);
        model.addAttribute("contract", contract);
        model.addAttribute("id", id);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("inForce", String.valueOf(year + 1));
        model.addAttribute("names", names);
        model.addAttribute("signing", signing);
        model.addAttribute("sharedVersion", signings.sharedVersion(signing).orElse(null));
        model.addAttribute("document", signing.document().orElse(null));
        model.addAttribute("evidence", evidence.has(id));
        model.addAttribute("reports", reports.of(id));
        model.addAttribute("mandate", signing.mandate().orElse(null));
        List<TaskFile> attached = files.of(id.toString());
        model.addAttribute("files", attached);
        model.addAttribute("insider", Viewer.current().concerned(contract));
        List<Scan> scans = paper.scans(id);
        model.addAttribute("scans", scans);
        names.readPeople(Stream.concat(
                        attached.stream().map(TaskFile::addedBy), scans.stream().map(Scan::addedBy))
                .toList());
        model.addAttribute("recordsPaper", contract.stage() == Stage.SIGNING && paper.mayRecord(id));
        List<Year> years = versions.of(id);
        model.addAttribute("versions", years);
        String earlier = against.isEmpty() ? from : against + ".now";
        String later = to.isEmpty() ? ContractVersions.now(year) : to;
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute("view", view);
        text(contract, signing, model);
        if (!earlier.isEmpty()) {
            compare(ContractVersions.find(years, earlier), ContractVersions.find(years, later), view, model);
        }
        model.addAttribute("own", Matrix.of(reviews.get(id.ownText(), contract.parties()), names));
        model.addAttribute("shared", Matrix.of(reviews.get(id.sharedText(), contract.parties()), names));
        model.addAttribute(
                "commitments",
                commitments.standings(id.ownText()).stream().map(Followed::of).toList());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", History.ALL_KINDS);
        model.addAttribute("history", history.of(id, kind, names));
        return "workplace/contract";
    }

    /** The contract, if the person may read it. */
    private Contract readable(ContractId id) {
        Contract contract = contracts.get(id);
        if (!Viewer.current().reads(contract)) {
            throw Refusal.forbidden("page.contractNotYours", id);
        }
        return contract;
    }

    private void text(Contract contract, Signing signing, Model model) {
        boolean fixed = contract.stage().concluded() && signing.document().isPresent();
        String markdown = fixed
                ? signing.document().get().markdown()
                : assemblies.assemble(contract.id()).markdown();
        model.addAttribute("contents", Contents.of(Markdown.toHtml(markdown, 2)));
    }

    private void compare(Version from, Version to, String view, Model model) {
        RedlineStyle style = Comparison.style(words).folding();
        model.addAttribute("fromLabel", from.label());
        model.addAttribute("toLabel", to.label());
        List<SectionRedline> sections = redlines.between(versions.text(from), versions.text(to));
        model.addAttribute(
                "changes",
                ContractChanges.of(
                        sections,
                        redlines.commitments(
                                sections,
                                List.of(to.contract().ownText(), to.contract().sharedText())),
                        view.equals(BESIDE) ? style.in(Layout.BESIDE) : style,
                        words));
    }
}
