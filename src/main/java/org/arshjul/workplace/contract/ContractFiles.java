package org.arshjul.workplace.contract;

import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.signing.ContractDocument;
import org.arshjul.signing.ContractDocuments;
import org.arshjul.signing.ContractForm;
import org.arshjul.signing.ContractForms;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.SignedFiles;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.contract.ContractVersions.Version;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A contract as files, for those who may read it: the fixed document, and the text as it read in any version. */
@Controller
@OpenTo(Whom.READERS)
@RequestMapping("/contracts/{year:\\d{4}}/{municipality}")
class ContractFiles {

    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractDocuments documents;
    private final Signings signings;
    private final ContractForms forms;
    private final SignedFiles signed;

    ContractFiles(
            Contracts contracts,
            ContractVersions versions,
            ContractDocuments documents,
            Signings signings,
            SignedFiles signed,
            ContractForms forms) {
        this.contracts = contracts;
        this.versions = versions;
        this.documents = documents;
        this.signings = signings;
        this.forms = forms;
        this.signed = signed;
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
        return file(
                forms.of(document, ContractForm.of(kind)), ContractForm.of(kind).type(), document.fileName(kind));
    }

    /** The fixed file with the signatures that stand in it so far. */
    @GetMapping("/signed.pdf")
    ResponseEntity<byte[]> signed(@PathVariable int year, @PathVariable String municipality) {
        ContractId id = readable(year, municipality).id();
        return file(signed.of(id), ContractForm.PDF.type(), ContractDocument.fileName(id, "pdf"));
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
        // What was fixed before there were PDFs is kept as Markdown.
        ContractForm form = kind.equals("pdf") && !document.isPdf() ? ContractForm.MD : ContractForm.of(kind);
        return file(
                forms.fixed(id, document, form).orElseThrow(() -> Refusal.notFound("page.notFixed", id)),
                form.type(),
                ContractDocument.fileName(id, form.kind()));
    }

    /** A PDF is shown by the browser; everything else is saved. */
    private static ResponseEntity<byte[]> file(byte[] bytes, String type, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag(Digest.of(bytes).hex())
                .headers(type.equals(ContractForm.PDF.type()) ? Download.shown(name) : Download.saved(name))
                .body(bytes);
    }
}
