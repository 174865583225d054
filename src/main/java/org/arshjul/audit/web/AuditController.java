package org.arshjul.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.arshjul.audit.Audit;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.audit.Verification;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /** Events in order; {@code next} is what to ask {@code after} the next time, also when there were none. */
    record Events(List<CloudEvent> events, String next) {}

    @Operation(summary = "Whether the record of all events is whole, and where it first is not")
    @GetMapping(path = "/api/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    Verification verification() {
        return audit.verify();
    }

    @Operation(summary = "Recorded events after a position, as CloudEvents")
    @GetMapping(path = "/api/events", produces = MediaType.APPLICATION_JSON_VALUE)
    Events events(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        List<RecordedEvent> found = audit.after(after, limit);
        long next = found.isEmpty() ? after : found.get(found.size() - 1).position();
        return new Events(found.stream().map(CloudEvent::of).toList(), Long.toString(next));
    }
}
