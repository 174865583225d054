package org.arshjul.contract.web;

import java.io.IOException;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.imports.ContractImporter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reads a contract's plain text and tells what is in it. */
@RestController
class ImportsController {

    private final ContractTemplate template;

    ImportsController(ContractTemplate template) {
        this.template = template;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport read(@RequestParam("file") MultipartFile file) throws IOException {
        return ImportReport.of(ContractImporter.read(file.getBytes(), name(file), template));
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "file" : name;
    }
}
