package org.arshjul.workplace.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.Cycles;
import org.arshjul.document.Markdown;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.Signing;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** What everybody may see: the contracts in force, and whether a file is one of them. */
@Controller
@RequestMapping("/public")
class PublicPages {

    /** The contracts of one year that are, or were, in force. */
    public record Year(String inForce, int year, boolean now, List<Line> contracts) {}

    public record Line(String municipality, String name) {}

    private final Cycles cycles;
    private final Contracts contracts;
    private final Assemblies assemblies;
    private final Signings signings;
    private final Naming naming;

    PublicPages(Cycles cycles, Contracts contracts, Assemblies assemblies, Signings signings, Naming naming) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.assemblies = assemblies;
        this.signings = signings;
        this.naming = naming;
    }

    @GetMapping
    String list(Model model) {
        Names names = naming.names();
        List<Year> years = new ArrayList<>();
        for (int year : cycles.years()) {
            List<Contract> all = contracts.ofYear(year).stream()
                    .filter(PublicPages::isPublic)
                    .toList();
            if (!all.isEmpty()) {
                years.add(new Year(
                        String.valueOf(year + 1),
                        year,
                        all.stream().anyMatch(contract -> contract.stage() == Stage.IN_FORCE),
                        all.stream()
                                .map(contract -> new Line(
                                        contract.id().municipality().value(),
                                        names.fullName(contract.id().municipality())))
                                .toList()));
            }
        }
        model.addAttribute("years", years);
        return "workplace/public-list";
    }

    @GetMapping("/contracts/{year:\\d{4}}/{municipality}")
    String contract(@PathVariable int year, @PathVariable String municipality, Model model) {
        Contract contract = published(year, municipality);
        Signing signing = signings.get(contract.id());
        model.addAttribute("id", contract.id());
        model.addAttribute("contract", contract);
        model.addAttribute("inForce", String.valueOf(year + 1));
        model.addAttribute("names", naming.names());
        model.addAttribute("signatures", signing.signatures());
        model.addAttribute("document", signing.document().orElse(null));
        model.addAttribute(
                "html",
                Markdown.toHtml(
                        signing.document()
                                .map(document -> new String(document.content(), StandardCharsets.UTF_8))
                                .orElseGet(
                                        () -> assemblies.assemble(contract.id()).markdown()),
                        1));
        return "workplace/public-contract";
    }

    /** The signed bytes themselves. */
    @GetMapping("/contracts/{year:\\d{4}}/{municipality}/document")
    ResponseEntity<byte[]> document(@PathVariable int year, @PathVariable String municipality) {
        Contract contract = published(year, municipality);
        FrozenDocument document = signings.get(contract.id())
                .document()
                .orElseThrow(() -> Refusal.notFound("page.noDocument", contract.id()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("klimatkontrakt-%s-%d.md".formatted(municipality, year + 1))
                                .build()
                                .toString())
                .body(document.content());
    }

    @GetMapping("/verify")
    String verify() {
        return "workplace/public-verify";
    }

    @PostMapping("/verify")
    String verify(@RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        if (file == null || file.isEmpty()) {
            model.addAttribute("missing", true);
            return "workplace/public-verify";
        }
        Digest digest = Digest.of(file.getBytes());
        Optional<Contract> contract =
                signings.contractOf(digest).map(contracts::get).filter(PublicPages::isPublic);
        model.addAttribute("asked", true);
        model.addAttribute("digest", digest);
        model.addAttribute("file", file.getOriginalFilename());
        contract.ifPresent(found -> {
            model.addAttribute("id", found.id());
            model.addAttribute("names", naming.names());
            model.addAttribute("inForce", String.valueOf(found.id().year() + 1));
            model.addAttribute("now", found.stage() == Stage.IN_FORCE);
            model.addAttribute("signatures", signings.get(found.id()).signatures());
        });
        return "workplace/public-verify";
    }

    private Contract published(int year, String municipality) {
        ContractId id = new ContractId(year, new PartyId(municipality));
        return contracts
                .find(id)
                .filter(PublicPages::isPublic)
                .orElseThrow(() -> Refusal.notFound("page.notPublic", id));
    }

    private static boolean isPublic(Contract contract) {
        return contract.stage() == Stage.IN_FORCE || contract.stage() == Stage.EXPIRED;
    }
}
