package org.arshjul.workplace.contract;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.AttachedFile;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.PaperSignatures;
import org.arshjul.signing.Scan;
import org.arshjul.signing.Signatories;
import org.arshjul.signing.Signing;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.SentFile;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What was signed with ink: recorded by the municipality's registrar, and the scans for those who read the contract. */
@Controller
@OpenTo(Whom.REGISTRAR)
@RequestMapping("/contracts/{year:\\d{4}}/{municipality}/paper")
class PaperPages {

    private final PaperSignatures paper;
    private final Signings signings;
    private final Signatories signatories;
    private final Contracts contracts;
    private final ProgrammeClock clock;
    private final Naming naming;
    private final Words words;

    PaperPages(
            PaperSignatures paper,
            Signings signings,
            Signatories signatories,
            Contracts contracts,
            ProgrammeClock clock,
            Naming naming,
            Words words) {
        this.paper = paper;
        this.signings = signings;
        this.signatories = signatories;
        this.contracts = contracts;
        this.clock = clock;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable int year, @PathVariable String municipality, Model model) {
        ContractId id = new ContractId(year, new PartyId(municipality));
        return show(id, Set.of(), Set.of(), clock.today(), model);
    }

    @PostMapping
    String record(
            @PathVariable int year,
            @PathVariable String municipality,
            @RequestParam(defaultValue = "") Set<String> party,
            @RequestParam(defaultValue = "") Set<String> deputy,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate signedOn,
            @RequestParam String digest,
            @RequestParam Optional<MultipartFile> file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        ContractId id = new ContractId(year, new PartyId(municipality));
        try {
            MultipartFile scan = SentFile.of(file).orElseThrow(() -> Refusal.invalid("paper.scanMissing"));
            paper.record(
                    id,
                    parties(party),
                    parties(deputy),
                    signedOn,
                    new Digest(digest),
                    scan.getOriginalFilename(),
                    scan.getBytes());
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return show(id, party, deputy, signedOn, model);
        }
        return "redirect:/contracts/{year}/{municipality}";
    }

    @OpenTo(Whom.READERS)
    @GetMapping("/{scan}")
    ResponseEntity<byte[]> scan(@PathVariable int year, @PathVariable String municipality, @PathVariable UUID scan) {
        Contract contract = contracts.get(new ContractId(year, new PartyId(municipality)));
        if (!Viewer.current().concerned(contract)) {
            throw Refusal.forbidden("page.contractNotYours", contract.id());
        }
        Scan kept = paper.scans(contract.id()).stream()
                .filter(one -> one.id().equals(scan))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("file.unknown"));
        return Download.of(
                paper.content(contract.id(), scan).orElseThrow(), MediaType.parseMediaType(kept.type()), kept.name());
    }

    private static Set<PartyId> parties(Set<String> ids) {
        return ids.stream().map(PartyId::new).collect(Collectors.toSet());
    }

    private String show(ContractId id, Set<String> ticked, Set<String> byDeputy, LocalDate signedOn, Model model) {
        if (!paper.mayRecord(id)) {
            throw Refusal.forbidden("paper.notRegistrar", id);
        }
        Signing signing = signings.get(id);
        FrozenDocument document = signing.document().orElseThrow(() -> Refusal.notFound("document.notFrozen", id));
        LocalDate fixed = LocalDate.ofInstant(document.frozenAt(), ProgrammeClock.STOCKHOLM);
        model.addAttribute("deputies", signatories.deputies(fixed, clock.today()));
        model.addAttribute("byDeputy", byDeputy);
        model.addAttribute("id", id);
        model.addAttribute("names", naming.names());
        model.addAttribute("missing", signing.missing());
        model.addAttribute("ticked", ticked);
        model.addAttribute("signedOn", signedOn);
        model.addAttribute("today", clock.today());
        model.addAttribute("largest", AttachedFile.LARGEST_MB);
        model.addAttribute("digest", document.digest());
        return "workplace/paper";
    }
}
