package org.arshjul.workplace.contract;

import java.nio.charset.StandardCharsets;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.document.docx.Docx;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.signing.ContractDocument;
import org.arshjul.signing.ContractDocuments;
import org.arshjul.signing.ContractPdf;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.contract.ContractVersions.Version;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contract as files, for those who may read it: the fixed document, and the text as it read in any version. */
@Controller
@RequestMapping("/contracts/{year:\\d{4}}/{municipality}")
class ContractFiles {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private static final MediaType WORD = MediaType.parseMediaType(Docx.TYPE);

    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractDocuments documents;
    private final Signings signings;
    private final ContractPdf pdf;

    ContractFiles(
            Contracts contracts,
            ContractVersions versions,
            ContractDocuments documents,
            Signings signings,
            ContractPdf pdf) {
        this.contracts = contracts;
        this.versions = versions;
        this.documents = documents;
        this.signings = signings;
        this.pdf = pdf;
    }

    /** The fixed document, whether everybody has signed or not: the very bytes that are signed, and what is in them. */
    @GetMapping("/document.{kind:pdf|docx|md|json}")
    ResponseEntity<byte[]> document(
            @PathVariable int year, @PathVariable String municipality, @PathVariable String kind) {
        return fixed(readable(year, municipality).id(), kind);
    }

    /** @param version one of {@link ContractVersions}; empty for the contract as it now reads */
    @GetMapping("/text.{kind:pdf|docx|md|json}")
    ResponseEntity<byte[]> text(
            @PathVariable int year,
            @PathVariable String municipality,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String version) {
        ContractId id = readable(year, municipality).id();
        String wanted = version.isEmpty() ? ContractVersions.now(year) : version;
        Version chosen = ContractVersions.find(versions.of(id), wanted);
        if (chosen.fixed()
                || (chosen.at() == null && signings.get(chosen.contract()).fixed())) {
            return fixed(chosen.contract(), kind);
        }
        ContractDocument document =
                chosen.at() == null ? documents.of(chosen.contract()) : documents.of(chosen.contract(), chosen.at());
        String name = document.fileName(kind);
        return switch (kind) {
            case "pdf" -> file(pdf.of(document), MediaType.APPLICATION_PDF, name);
            case "docx" -> file(document.docx(), WORD, name);
            case "md" -> file(document.markdown(), MARKDOWN, name);
            default -> file(document.json(), MediaType.APPLICATION_JSON, name);
        };
    }

    private Contract readable(int year, String municipality) {
        ContractId id = new ContractId(year, new PartyId(municipality));
        Contract contract = contracts.get(id);
        if (!Viewer.current().reads(contract)) {
            throw Refusal.forbidden("page.contractNotYours", id);
        }
        return contract;
    }

    private ResponseEntity<byte[]> fixed(ContractId id, String kind) {
        FrozenDocument document = signings.get(id).document().orElseThrow(() -> Refusal.notFound("page.notFixed", id));
        return switch (kind) {
            case "docx" -> file(documents.fixed(id, document.frozenAt()).docx(), WORD, name(id, "docx"));
            case "md" -> file(document.markdown().getBytes(StandardCharsets.UTF_8), MARKDOWN, name(id, "md"));
            case "json" ->
                file(
                        signings.json(id).orElseThrow(() -> Refusal.notFound("page.notFixed", id)),
                        MediaType.APPLICATION_JSON,
                        name(id, "json"));
            default ->
                file(
                        signings.bytes(id),
                        MediaType.parseMediaType(document.mediaType()),
                        name(id, document.isPdf() ? "pdf" : "md"));
        };
    }

    private static String name(ContractId id, String kind) {
        return ContractDocument.fileName(id, kind);
    }

    /** A PDF is shown by the browser; everything else is saved. */
    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        ContentDisposition.Builder shown =
                type.equals(MediaType.APPLICATION_PDF) ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(Digest.of(bytes).hex())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(name).build().toString())
                .body(bytes);
    }
}
