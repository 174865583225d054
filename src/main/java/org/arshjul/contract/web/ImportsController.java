package org.arshjul.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Import;
import org.arshjul.contract.ImportCorrection;
import org.arshjul.contract.ImportReading;
import org.arshjul.contract.Imports;
import org.arshjul.contract.TextId;
import org.arshjul.contract.imports.Quirk;
import org.arshjul.platform.Download;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of contracts that were signed elsewhere: sent in, corrected, confirmed or discarded; for coordinators. */
@RestController
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/api/imports")
class ImportsController {

    /**
     * @param kind such as {@code section}
     * @param line of the file, as the report names it; 0 for the contract
     * @param fields what is said about it, such as {@code number}
     */
    record Correction(String kind, int line, Map<String, String> fields) {}

    record Corrections(@NotNull List<@NotNull Correction> corrections) {}

    /**
     * @param corrections how many corrections the reader had seen
     * @param shared whether the other sections become that year's shared text
     * @param force whether the file may name another municipality, or none
     */
    record Confirmation(int corrections, boolean shared, boolean force) {}

    record Confirmed(List<String> texts) {}

    record Row(UUID id, String state, String contract, String fileName, String digest) {}

    private final Imports imports;
    private final MessageSource messages;

    ImportsController(Imports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "All files that were sent in, the latest first (coordinators only)")
    List<Row> all() {
        return imports.all().stream()
                .map(file -> new Row(
                        file.id(),
                        file.state().id(),
                        file.contract() == null ? null : file.contract().toString(),
                        file.fileName(),
                        file.digest().hex()))
                .toList();
    }

    /** @param contract such as {@code 2025/enkoping}; by what the file says where it is left out */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Send in a contract's file: it is kept and read, and counts when it is confirmed; the same bytes"
                    + " again are the import that is already pending (coordinators only)")
    ImportReport receive(@RequestParam("file") MultipartFile file, @RequestParam(required = false) String contract)
            throws IOException {
        String name = file.getOriginalFilename();
        return report(imports.receive(
                        file.getBytes(), name == null ? "" : name, contract == null ? null : ContractId.of(contract))
                .file());
    }

    @GetMapping("/{id}")
    @Operation(summary = "What is in a file, what was met in it, and what confirming it would do (coordinators only)")
    ImportReport get(@PathVariable UUID id) {
        return report(imports.get(id));
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "The file as it was sent in, byte for byte (coordinators only)")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Import file = imports.get(id);
        return Download.of(imports.content(file), MediaType.APPLICATION_OCTET_STREAM, file.fileName());
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Correct how a pending file reads, all of it or nothing (coordinators only)")
    ImportReport correct(@PathVariable UUID id, @Valid @RequestBody Corrections sent) {
        return report(imports.correct(
                id,
                sent.corrections().stream()
                        .map(one -> new Imports.Said(
                                ImportCorrection.Kind.of(one.kind()),
                                one.line(),
                                one.fields() == null ? Map.of() : one.fields()))
                        .toList()));
    }

    @DeleteMapping("/{id}/corrections/{number}")
    @Operation(summary = "Take a correction of a pending file back (coordinators only)")
    ImportReport takeBack(@PathVariable UUID id, @PathVariable int number) {
        return report(imports.takeBack(id, number));
    }

    @PostMapping("/{id}/confirmation")
    @Operation(summary = "Take a pending file in as its contract; a second time is refused (coordinators only)")
    Confirmed confirm(@PathVariable UUID id, @RequestBody Confirmation confirmation) {
        return new Confirmed(
                imports.confirm(id, confirmation.corrections(), confirmation.shared(), confirmation.force()).stream()
                        .map(TextId::toString)
                        .toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Put a pending file aside; it is kept and cannot be confirmed any more (coordinators only)")
    void discard(@PathVariable UUID id) {
        imports.discard(id);
    }

    private ImportReport report(Import file) {
        ImportReading reading = imports.read(file);
        return ImportReport.of(
                reading, imports.same(file), file.pending() ? imports.effects(reading) : List.of(), this::words);
    }

    private String words(Quirk quirk) {
        return messages.getMessage(quirk.text(), quirk.arguments().toArray(), LocaleContextHolder.getLocale());
    }
}
