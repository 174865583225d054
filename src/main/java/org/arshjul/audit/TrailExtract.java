package org.arshjul.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.arshjul.platform.TrailHead;

/**
 * What the trail holds about a contract, with all that is needed to recompute the hash of each row (docs/trail.md).
 *
 * @param head the end of the whole trail when the extract was made
 * @param anchor the first line of the file of anchors that covers all rows, or null when there was none yet
 */
public record TrailExtract(List<String> subjects, List<Row> rows, TrailHead head, String anchor) {

    /**
     * A row.
     *
     * @param hash SHA-256 of {@code sealed}
     * @param sealed the very text that was hashed: the hash of the row before and all values of this one
     */
    public record Row(
            long position,
            String id,
            String occurredAt,
            String type,
            String subject,
            String actor,
            String payload,
            String previousHash,
            String hash,
            String sealed) {

        static Row of(SealedEvent row) {
            RecordedEvent event = row.event();
            return new Row(
                    event.position(),
                    event.id().toString(),
                    event.occurredAt().toString(),
                    event.type(),
                    event.subject(),
                    event.actor(),
                    event.payload(),
                    row.previousHash(),
                    row.hash(),
                    row.sealed());
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The extract as JSON in UTF-8; the same extract gives the same bytes. */
    public byte[] toJson() {
        try {
            return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("records of texts and numbers become JSON", unwritable);
        }
    }
}
