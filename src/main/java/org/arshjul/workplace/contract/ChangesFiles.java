package org.arshjul.workplace.contract;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.Redlines;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.TextId;
import org.arshjul.document.docx.Docx;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Viewer;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.contract.ChangesFile.Compared;
import org.arshjul.workplace.contract.ContractVersions.Version;
import org.arshjul.workplace.contract.ContractVersions.Year;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What changed as files: of contracts between any two of their versions, of texts against last year's or another year's. */
@RestController
@OpenTo(Whom.READERS)
class ChangesFiles {

    private final Contracts contracts;
    private final ContractVersions versions;
    private final Redlines redlines;
    private final ReadingRights rights;
    private final ChangesFile files;
    private final Naming naming;
    private final Words words;

    ChangesFiles(
            Contracts contracts,
            ContractVersions versions,
            Redlines redlines,
            ReadingRights rights,
            ChangesFile files,
            Naming naming,
            Words words) {
        this.contracts = contracts;
        this.versions = versions;
        this.redlines = redlines;
        this.rights = rights;
        this.files = files;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping({"/contracts/{year}/{part}/redline.pdf", "/api/contracts/{year}/{part}/redline.pdf"})
    @Operation(summary = "What changed in a contract between two of its versions, as PDF: 2025.now, 2026.own.1, …")
    ResponseEntity<byte[]> contractPdf(
            @PathVariable int year,
            @PathVariable String part,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to) {
        return pdf(year, part, contract(ContractId.of(year + "/" + part), from, to));
    }

    @GetMapping({"/contracts/{year}/{part}/redline.docx", "/api/contracts/{year}/{part}/redline.docx"})
    @Operation(summary = "The same as a Word file whose changes can be accepted and rejected")
    ResponseEntity<byte[]> contractDocx(
            @PathVariable int year,
            @PathVariable String part,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to) {
        return docx(year, part, contract(ContractId.of(year + "/" + part), from, to));
    }

    @GetMapping({"/texts/{year}/{part}/redline.pdf", "/api/texts/{year}/{part}/redline.pdf"})
    @Operation(summary = "What changed in a text, as PDF: against the text that it is based on, or another year's")
    ResponseEntity<byte[]> textPdf(
            @PathVariable int year, @PathVariable String part, @RequestParam Optional<Integer> against) {
        return pdf(year, part, text(TextId.of(year + "/" + part), against));
    }

    @GetMapping({"/texts/{year}/{part}/redline.docx", "/api/texts/{year}/{part}/redline.docx"})
    @Operation(summary = "The same as a Word file whose changes can be accepted and rejected")
    ResponseEntity<byte[]> textDocx(
            @PathVariable int year, @PathVariable String part, @RequestParam Optional<Integer> against) {
        return docx(year, part, text(TextId.of(year + "/" + part), against));
    }

    private Compared contract(ContractId id, String from, String to) {
        Contract contract = contracts.get(id);
        if (!Viewer.current().reads(contract)) {
            throw Refusal.forbidden("page.contractNotYours", id);
        }
        List<Year> years = versions.of(id);
        Version earlier = ContractVersions.find(years, from);
        Version later = ContractVersions.find(years, to.isEmpty() ? ContractVersions.now(id.year()) : to);
        return new Compared(
                naming.names().fullName(id.municipality()),
                earlier.label(),
                later.label(),
                redlines.between(versions.text(earlier), versions.text(later)),
                List.of(later.contract().ownText(), later.contract().sharedText()));
    }

    private Compared text(TextId id, Optional<Integer> against) {
        rights.require(id);
        TextId base = against.map(id::in).orElseGet(() -> redlines.base(id));
        rights.require(base);
        List<SectionRedline> sections = redlines.againstYear(id, base.year());
        return new Compared(
                naming.names().subject(id.toString()),
                words.of("version.year", String.valueOf(base.year() + 1)),
                words.of("version.year", String.valueOf(id.year() + 1)),
                sections,
                List.of(id));
    }

    private ResponseEntity<byte[]> pdf(int year, String part, Compared compared) {
        return file(year, part, "pdf", MediaType.APPLICATION_PDF, files.pdf(compared));
    }

    private ResponseEntity<byte[]> docx(int year, String part, Compared compared) {
        return file(year, part, "docx", MediaType.parseMediaType(Docx.TYPE), files.docx(compared));
    }

    private static ResponseEntity<byte[]> file(int year, String part, String kind, MediaType type, byte[] content) {
        return Download.of(content, type, "andringar-%s-%d.%s".formatted(part, year + 1, kind));
    }
}
