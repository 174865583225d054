package org.arshjul.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import org.arshjul.contract.Adoption;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.TextId;
import org.arshjul.contract.imports.ContractImporter;
import org.arshjul.contract.imports.ImportedContract;
import org.arshjul.contract.imports.Quirk;
import org.arshjul.platform.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reads a contract's file (PDF, Word, Markdown or plain text) and tells what is in it; takes it in where a contract is named. */
@RestController
class ImportsController {

    private final ContractTemplate template;
    private final Adoption adoption;
    private final MessageSource messages;

    ImportsController(ContractTemplate template, Adoption adoption, MessageSource messages) {
        this.template = template;
        this.adoption = adoption;
        this.messages = messages;
    }

    /**
     * @param contract such as {@code 2025/enkoping}: the own sections become that contract's text
     * @param shared whether the other sections become that year's shared text
     * @param force whether the file may name another municipality, or none
     */
    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary =
                    "Read a contract's file (PDF, Word, Markdown or plain text) and tell what is in it; with contract=2025/enkoping take it in as"
                            + " that contract's text (coordinators only)")
    ImportReport read(
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) String contract,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "false") boolean force)
            throws IOException {
        ImportedContract imported = ContractImporter.read(file.getBytes(), name(file), template);
        if (contract == null) {
            if (shared || force) {
                throw Refusal.invalid("import.shared.alone", shared ? "shared" : "force");
            }
            return ImportReport.of(imported, List.of(), this::words);
        }
        return ImportReport.of(
                imported,
                adoption.adopt(ContractId.of(contract), imported, shared, force).stream()
                        .map(TextId::toString)
                        .toList(),
                this::words);
    }

    private String words(Quirk quirk) {
        return messages.getMessage(quirk.text(), quirk.arguments().toArray(), LocaleContextHolder.getLocale());
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }
}
