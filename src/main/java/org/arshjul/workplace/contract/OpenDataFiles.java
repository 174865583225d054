package org.arshjul.workplace.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.document.sheet.Sheet;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.signing.ContractDocument;
import org.arshjul.signing.ContractPdf;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.SignedFiles;
import org.arshjul.signing.Signings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The open data: for everybody and every page, kept by caches for some minutes and by its readers until it changes. */
@Controller
@OpenTo(Whom.EVERYBODY)
@RequestMapping("/public")
class OpenDataFiles {

    private static final char COMMA = ',';
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final OpenData data;
    private final ContractPdf pdf;
    private final Signings signings;
    private final SignedFiles files;
    private final ObjectMapper json;

    OpenDataFiles(OpenData data, ContractPdf pdf, Signings signings, SignedFiles files, ObjectMapper json) {
        this.data = data;
        this.signings = signings;
        this.files = files;
        this.pdf = pdf;
        this.json = json;
    }

    @GetMapping("/contracts.json")
    ResponseEntity<byte[]> contracts() {
        return file(json(data.catalogue()), MediaType.APPLICATION_JSON, null);
    }

    @GetMapping("/contracts.csv")
    ResponseEntity<byte[]> contractsAsTable() {
        List<String> head = List.of(
                "id",
                "municipality",
                "name",
                "valid_from",
                "valid_to",
                "state",
                "parties",
                "signatures",
                "frozen_at",
                "sha256",
                "sha256_with_signatures",
                "page",
                "pdf");
        List<List<Object>> rows = data.catalogue().contracts().stream()
                .map(one -> row(
                        one.id(),
                        one.municipality(),
                        one.name(),
                        one.validFrom(),
                        one.validTo(),
                        one.state().id(),
                        one.parties().size(),
                        one.signatures() == null ? null : one.signatures().size(),
                        one.frozenAt(),
                        one.digest(),
                        one.fileDigest(),
                        one.links().page(),
                        one.links().pdf()))
                .toList();
        return file(Sheet.csv(COMMA, head, rows), Sheet.CSV, "avtal.csv");
    }

    @GetMapping("/commitments.json")
    ResponseEntity<byte[]> commitments() {
        return file(json(data.commitments()), MediaType.APPLICATION_JSON, null);
    }

    @GetMapping("/commitments.csv")
    ResponseEntity<byte[]> commitmentsAsTable() {
        List<String> head = List.of(
                "id",
                "text",
                "valid_year",
                "section",
                "party",
                "party_name",
                "wording",
                "lineage",
                "state",
                "status",
                "progress_percent",
                "done",
                "reported_at");
        List<List<Object>> rows = data.commitments().stream()
                .map(one -> row(
                        one.id(),
                        one.text(),
                        one.validYear(),
                        one.section(),
                        one.party(),
                        one.partyName(),
                        one.wording(),
                        one.lineage(),
                        one.state(),
                        one.status(),
                        one.progress(),
                        one.done(),
                        one.reportedAt()))
                .toList();
        return file(Sheet.csv(COMMA, head, rows), Sheet.CSV, "ataganden.csv");
    }

    @GetMapping("/contracts/{year:\\d{4}}/{municipality:[a-z0-9-]+}.json")
    ResponseEntity<byte[]> contract(@PathVariable int year, @PathVariable String municipality) {
        return file(json(data.whole(data.published(year, municipality))), MediaType.APPLICATION_JSON, null);
    }

    @GetMapping("/contracts/{year:\\d{4}}/{municipality:[a-z0-9-]+}.pdf")
    ResponseEntity<byte[]> contractToPrint(@PathVariable int year, @PathVariable String municipality) {
        Contract contract = data.published(year, municipality);
        return file(pdf.of(contract), MediaType.APPLICATION_PDF, ContractDocument.fileName(contract.id(), "pdf"));
    }

    /** The file that was signed, with the signatures in it. */
    @GetMapping("/contracts/{year:\\d{4}}/{municipality}/document")
    ResponseEntity<byte[]> document(@PathVariable int year, @PathVariable String municipality) {
        ContractId id = data.published(year, municipality).id();
        FrozenDocument document =
                signings.get(id).document().orElseThrow(() -> Refusal.notFound("page.noDocument", id));
        String kind = document.isPdf() ? "pdf" : "md";
        return file(files.of(id), MediaType.parseMediaType(document.mediaType()), ContractDocument.fileName(id, kind));
    }

    /** Its cells may be null. */
    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(Digest.of(bytes).hex())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (name != null) {
            answer.headers(Download.saved(name));
        }
        return answer.body(bytes);
    }

    private byte[] json(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("open data cannot be written", impossible);
        }
    }
}
