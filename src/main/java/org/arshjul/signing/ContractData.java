package org.arshjul.signing;

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
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionScope;

/**
 * A contract for machines, as described in docs/open-data.md and {@code /public/contract-1.schema.json}.
 *
 * @param format which form it has
 * @param id such as {@code 2026/enkoping}: the year of the revision, and the municipality
 * @param version of the contract, counted in years from the first
 * @param fixedAt when it was fixed for signing; null for anything but a fixed document
 * @param markdownSha256 of the same text in Markdown
 * @param commitments what it promises; null for a text of the past, of which that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContractData(
        String format,
        String id,
        String title,
        String municipality,
        int version,
        LocalDate validFrom,
        LocalDate validTo,
        DocumentState state,
        Instant fixedAt,
        List<TextData> texts,
        String markdownSha256,
        List<PartyData> parties,
        List<SectionData> sections,
        List<CommitmentData> commitments) {

    static final String FORMAT = "arshjul.contract/1";

    /** Line ends are the same on every machine. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** One of the two texts that the contract holds, as it has read since it was last revised. */
    public record TextData(String id, SectionScope scope, int version, Instant revisedAt, String sha256) {}

    /**
     * A party.
     *
     * @param office whose holder signs
     * @param signatory who held it when the document was made; null where nobody was known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartyData(String id, String name, String office, String signatory) {

        /** What is printed where the signatory's name stands. */
        String signs() {
            return signatory == null ? "Inte utsedd; namnet skrivs här" : signatory;
        }
    }

    /**
     * A section.
     *
     * @param key its id, which stays when it is renumbered or renamed
     * @param number as printed; empty where it has none
     * @param level how deep it stands, from 1; 0 for parts without a number
     * @param sha256 of its title and body: what opinions are bound to
     * @param body Markdown
     */
    public record SectionData(
            String key,
            String number,
            String title,
            int level,
            Owner owner,
            SectionScope scope,
            int version,
            String sha256,
            String body) {}

    /**
     * A commitment.
     *
     * @param lineage the same for the same promise in all years
     * @param section the key of the section that it stands in
     */
    public record CommitmentData(String id, String lineage, String section, String party, String wording) {}

    /** For which year it is in force, as printed. */
    String validity() {
        return "gäller " + validFrom.getYear();
    }

    /** Which version of the contract it is, and for which year, as printed. */
    String edition() {
        return "Version " + version + ", " + validity();
    }

    /** The names of its parties, as printed. */
    String partyNames() {
        return String.join(", ", parties.stream().map(PartyData::name).toList());
    }

    /** In UTF-8; the same bytes for the same contract. */
    byte[] json() {
        try {
            return (WRITER.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(id + " cannot be written as JSON", impossible);
        }
    }
}
