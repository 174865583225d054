package org.arshjul.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.arshjul.audit.Audit;
import org.arshjul.audit.CloudEvent;
import org.arshjul.audit.HeadCheck;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.audit.Verification;
import org.arshjul.platform.Digest;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.OVERSIGHT)
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    /** Events in order; {@code next} is what to ask {@code after} the next time, also when there were none. */
    record Events(List<CloudEvent> events, String next) {}

    /** What came of checking a head that somebody kept. */
    record CheckedHead(long position, String hash, HeadCheck result) {}

    @Operation(
            summary =
                    "Whether the record of all events is whole and agrees with its anchors, and where it first does not")
    @GetMapping(path = "/api/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    Verification verification() {
        return audit.verify();
    }

    @Operation(summary = "Whether a head of the chain, such as one from a mail, is one that the record had")
    @OpenTo(Whom.PROGRAMME)
    @GetMapping(path = "/api/audit/heads/{position}/{hash}", produces = MediaType.APPLICATION_JSON_VALUE)
    CheckedHead head(@PathVariable long position, @PathVariable String hash) {
        Digest digest = new Digest(hash.toLowerCase(Locale.ROOT));
        return new CheckedHead(position, digest.hex(), audit.check(position, digest));
    }

    @Operation(summary = "What is recorded about a contract, its year and its shared text, ready to be recomputed")
    @GetMapping(path = "/api/audit/extracts/{year}/{municipality}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] extract(@PathVariable String year, @PathVariable String municipality) {
        return audit.extract(year + "/" + municipality).toJson();
    }

    @Operation(summary = "Recorded events after a position, as CloudEvents")
    @OpenTo(Whom.SIGNED_IN)
    @GetMapping(path = "/api/events", produces = MediaType.APPLICATION_JSON_VALUE)
    Events events(
            @RequestParam(name = "after", defaultValue = "0") long after,
            @RequestParam(name = "limit", defaultValue = "100") int limit) {
        List<RecordedEvent> found = audit.after(after, limit);
        long next = found.isEmpty() ? after : found.get(found.size() - 1).position();
        return new Events(found.stream().map(CloudEvent::of).toList(), Long.toString(next));
    }
}
