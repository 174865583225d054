package org.arshjul.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.function.Function;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.ReadingRights;
import org.arshjul.evidence.EvidenceFiles;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Download;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The evidence file: the whole for those whom the contract concerns, and what everybody may have of it. */
@Controller
@OpenTo(Whom.READERS)
class EvidenceDownloads {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final EvidenceFiles evidence;
    private final ReadingRights rights;

    EvidenceDownloads(EvidenceFiles evidence, ReadingRights rights) {
        this.evidence = evidence;
        this.rights = rights;
    }

    @Operation(
            summary = "The evidence of a contract in force as ZIP: signed PDF, digests, mandates, certificates, audit")
    @GetMapping({
        "/contracts/{year:\\d{4}}/{municipality}/evidence.zip",
        "/api/contracts/{year}/{municipality}/evidence.zip"
    })
    ResponseEntity<byte[]> evidence(@PathVariable int year, @PathVariable String municipality) {
        rights.require(new ContractId(year, new PartyId(municipality)));
        return file(year, municipality, evidence::of);
    }

    @OpenTo(Whom.EVERYBODY)
    @GetMapping("/public/contracts/{year:\\d{4}}/{municipality}/evidence.zip")
    ResponseEntity<byte[]> forEverybody(@PathVariable int year, @PathVariable String municipality) {
        return file(year, municipality, evidence::forEverybody);
    }

    private static ResponseEntity<byte[]> file(int year, String municipality, Function<ContractId, byte[]> of) {
        byte[] bytes = of.apply(new ContractId(year, new PartyId(municipality)));
        return Download.of(bytes, ZIP, "bevis-klimatkontrakt-%s-%d.zip".formatted(municipality, year + 1));
    }
}
