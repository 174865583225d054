package org.arshjul.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * An event in the form of CloudEvents 1.0 (structured JSON); {@code position} and {@code actor} are extensions.
 *
 * @param data the event's own content
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        long position,
        String actor,
        @JsonRawValue @Schema(type = "object") String data) {

    /** That event as it is told to the outside. */
    public static CloudEvent of(RecordedEvent event) {
        return new CloudEvent(
                "1.0",
                event.id(),
                "/arshjul",
                "org.arshjul." + event.type(),
                event.subject(),
                event.occurredAt(),
                "application/json",
                event.position(),
                event.actor(),
                event.payload());
    }
}
