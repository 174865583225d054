package org.arshjul.audit.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.arshjul.audit.RecordedEvent;

/**
 * An event in the form of CloudEvents 1.0 (structured JSON); {@code position} and {@code actor} are extensions.
 *
 * @param data the event's own content
 */
record CloudEvent(
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

    static CloudEvent of(RecordedEvent event) {
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
