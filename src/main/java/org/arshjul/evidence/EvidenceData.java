package org.arshjul.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arshjul.signing.Signature.Way;

/**
 * What is proven, for machines: {@code evidence.json}. The public form lacks persons' ids, log-ins, reasons and files' names.
 *
 * @param contract such as {@code 2026/enkoping}
 * @param document what was signed
 * @param file the file with the signatures in it
 * @param extracts what was attached to the board's decisions
 * @param sharedText which state of the shared text the contract holds; null without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceData(
        String format,
        boolean forEverybody,
        String contract,
        String title,
        LocalDate validFrom,
        LocalDate validTo,
        FileData document,
        FileData file,
        String markdownSha256,
        String jsonSha256,
        String textsSha256,
        SharedTextData sharedText,
        List<RoundData> rounds,
        List<MandateData> mandates,
        List<FileData> extracts,
        List<SignatureData> signatures,
        List<DeclineData> declines,
        List<String> leftOut) {

    static final String FORMAT = "arshjul.evidence/1";

    /** Line ends are the same on every machine. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** @param name in the evidence file, or in the system from which it was taken; null for everybody */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileData(String name, Integer bytes, String sha256) {}

    record SharedTextData(String text, int version, String sha256, Instant revisedAt) {}

    /** The contract as it was fixed once; the last one is in force. */
    record RoundData(String documentSha256, int bytes, Instant frozenAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MandateData(
            String decision,
            LocalDate decidedOn,
            String paragraph,
            String reference,
            String textsSha256,
            String recordedBy,
            Instant recordedAt) {}

    /**
     * A signature.
     *
     * @param voidedAt when it ceased to count; null while it counts
     * @param proof how the person had shown who they are
     * @param certificate the file with the certificates, the signer's first
     * @param service where the person signed with an e-identification besides; null where they did not
     * @param personalSigner whom that certificate names; may hold a personal number
     * @param fileBytes how long the file was with this signature as its last: so far the signature covers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignatureData(
            String party,
            String partyName,
            String name,
            String office,
            String person,
            Way way,
            String documentSha256,
            Instant signedAt,
            Instant voidedAt,
            String proof,
            Instant provenAt,
            String recordedBy,
            String scanSha256,
            String level,
            Boolean personalCertificate,
            Instant timeStampedAt,
            Integer fileBytes,
            String fileSha256,
            String certificate,
            String service,
            String serviceQualifier,
            String personalSha256,
            String personalSigner,
            String personalIssuer,
            String personalFile) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeclineData(
            String party,
            String person,
            String reason,
            String documentSha256,
            Instant at,
            String outcome,
            String decidedBy,
            Instant decidedAt,
            String because) {}

    byte[] json() {
        try {
            return (WRITER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("records of texts and numbers become JSON", unwritable);
        }
    }
}
