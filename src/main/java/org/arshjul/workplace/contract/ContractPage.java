package org.arshjul.workplace.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.arshjul.audit.Audit;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.document.Markdown;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.review.Reviews;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.Signing;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Happenings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.task.Followed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about one contract of one year. */
@Controller
class ContractPage {

    private static final int HISTORY = 60;

    private final Contracts contracts;
    private final Texts texts;
    private final Assemblies assemblies;
    private final Signings signings;
    private final Reviews reviews;
    private final Commitments commitments;
    private final Audit audit;
    private final Happenings happenings;
    private final Naming naming;
    private final Words words;

    ContractPage(
            Contracts contracts,
            Texts texts,
            Assemblies assemblies,
            Signings signings,
            Reviews reviews,
            Commitments commitments,
            Audit audit,
            Happenings happenings,
            Naming naming,
            Words words) {
        this.contracts = contracts;
        this.texts = texts;
        this.assemblies = assemblies;
        this.signings = signings;
        this.reviews = reviews;
        this.commitments = commitments;
        this.audit = audit;
        this.happenings = happenings;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping("/contracts/{year:\\d{4}}/{municipality}")
    String show(
            @PathVariable int year,
            @PathVariable String municipality,
            @RequestParam Optional<Integer> against,
            Model model) {
        ContractId id = new ContractId(year, new PartyId(municipality));
        Contract contract = contracts.get(id);
        Viewer viewer = Viewer.current();
        if (!viewer.reads(contract)) {
            throw Refusal.forbidden("page.contractNotYours", id);
        }
        Names names = naming.names();
        Signing signing = signings.get(id);
        model.addAttribute("contract", contract);
        model.addAttribute("id", id);
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("inForce", String.valueOf(year + 1));
        model.addAttribute("names", names);
        model.addAttribute("signing", signing);
        model.addAttribute("document", signing.document().orElse(null));
        model.addAttribute("mandate", signing.mandate().orElse(null));
        model.addAttribute(
                "insider", viewer.programme() || contract.parties().stream().anyMatch(viewer::actsFor));
        text(id, contract, signing, against, model);
        opinions(contract, names, model);
        model.addAttribute(
                "commitments",
                commitments.standings(id.ownText()).stream().map(Followed::of).toList());
        model.addAttribute("history", happenings.inWords(audit.about(id.toString(), HISTORY), names));
        return "workplace/contract";
    }

    private void text(ContractId id, Contract contract, Signing signing, Optional<Integer> against, Model model) {
        AssembledContract assembled = assemblies.assemble(id);
        boolean fixed = contract.stage().concluded() && signing.document().isPresent();
        model.addAttribute(
                "html", Markdown.toHtml(fixed ? content(signing.document().get()) : assembled.markdown(), 2));
        List<Integer> others = texts.find(id.ownText()).stream()
                .flatMap(text -> text.basedOn().stream())
                .map(TextId::year)
                .toList();
        model.addAttribute("others", others);
        against.ifPresent(other -> {
            Contract otherContract = contracts.get(new ContractId(other, id.municipality()));
            if (!Viewer.current().reads(otherContract)) {
                throw Refusal.forbidden("page.contractNotYours", otherContract.id());
            }
            model.addAttribute("against", String.valueOf(other));
            model.addAttribute(
                    "comparison",
                    SectionComparison.of(
                            assemblies.assemble(otherContract.id()).sections(), assembled.sections(), words));
        });
    }

    private void opinions(Contract contract, Names names, Model model) {
        model.addAttribute("own", Matrix.of(reviews.get(contract.id().ownText()), contract.parties(), names));
        model.addAttribute("shared", Matrix.of(reviews.get(contract.id().sharedText()), contract.parties(), names));
    }

    private static String content(FrozenDocument document) {
        return new String(document.content(), StandardCharsets.UTF_8);
    }
}
