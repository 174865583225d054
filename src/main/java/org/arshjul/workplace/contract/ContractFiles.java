package org.arshjul.workplace.contract;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The fixed document of a contract, for those who may read the contract, whether everybody has signed or not. */
@Controller
@RequestMapping("/contracts/{year:\\d{4}}/{municipality}")
class ContractFiles {

    private final Contracts contracts;
    private final Signings signings;
    private final ContractPdf pdf;

    ContractFiles(Contracts contracts, Signings signings, ContractPdf pdf) {
        this.contracts = contracts;
        this.signings = signings;
        this.pdf = pdf;
    }

    @GetMapping("/document.md")
    ResponseEntity<byte[]> document(@PathVariable int year, @PathVariable String municipality) {
        return fixed(
                year,
                municipality,
                new MediaType("text", "markdown", StandardCharsets.UTF_8),
                "md",
                contract -> signings.get(contract.id())
                        .document()
                        .map(FrozenDocument::content)
                        .orElseThrow());
    }

    @GetMapping("/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, @PathVariable String municipality) {
        return fixed(year, municipality, MediaType.APPLICATION_PDF, "pdf", pdf::of);
    }

    private ResponseEntity<byte[]> fixed(
            int year, String municipality, MediaType type, String kind, Function<Contract, byte[]> content) {
        ContractId id = new ContractId(year, new PartyId(municipality));
        Contract contract = contracts.get(id);
        if (!Viewer.current().reads(contract)) {
            throw Refusal.forbidden("page.contractNotYours", id);
        }
        if (signings.get(id).document().isEmpty()) {
            throw Refusal.notFound("page.notFixed", id);
        }
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("klimatkontrakt-%s-%d.%s".formatted(municipality, year + 1, kind))
                                .build()
                                .toString())
                .body(content.apply(contract));
    }
}
