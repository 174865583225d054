package org.arshjul.audit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.platform.Digest;

/** A row of the trail: an event and its link in the chain. */
record SealedEvent(RecordedEvent event, String previousHash, String hash) {

    /** The row that follows one with that hash. */
    static SealedEvent after(String previousHash, RecordedEvent event) {
        return new SealedEvent(event, previousHash, hash(previousHash, event));
    }

    boolean follows(long position, String lastHash) {
        return event.position() == position && previousHash.equals(lastHash) && hash.equals(hash(previousHash, event));
    }

    /** The text whose SHA-256 is the row's hash. */
    String sealed() {
        return sealed(previousHash, event);
    }

    private static String hash(String previousHash, RecordedEvent event) {
        return Digest.of(sealed(previousHash, event)).hex();
    }

    /** Each part is led by its length in UTF-16 units, so that no two rows have the same form; see docs/trail.md. */
    private static String sealed(String previousHash, RecordedEvent event) {
        return Stream.of(
                        previousHash,
                        Long.toString(event.position()),
                        event.id().toString(),
                        event.occurredAt().toString(),
                        event.type(),
                        event.subject(),
                        event.actor(),
                        event.payload())
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
    }
}
