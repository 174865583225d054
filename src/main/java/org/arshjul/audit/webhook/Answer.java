package org.arshjul.audit.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Locale;

/**
 * What came of sending one event.
 *
 * @param status the receiver's HTTP status, or null when there was none
 */
public record Answer(Outcome outcome, Integer status) implements Serializable {

    /** How it went. */
    public enum Outcome {
        /** The receiver has it (2xx). */
        ACCEPTED,
        /** The receiver wants no more (410). */
        GONE,
        /** The receiver named another address, to which nothing is sent. */
        REDIRECTED,
        /** Any other status. */
        REFUSED,
        /** The receiver took too long. */
        LATE,
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** The receiver did not show a certificate that counts for its name. */
        UNTRUSTED,
        /** The name is not known. */
        UNKNOWN,
        /** The name leads into a private network. */
        PRIVATE;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Answer without(Outcome outcome) {
        return new Answer(outcome, null);
    }

    static Answer of(int status) {
        return new Answer(outcome(status), status);
    }

    private static Outcome outcome(int status) {
        return switch (status / 100) {
            case 2 -> Outcome.ACCEPTED;
            case 3 -> Outcome.REDIRECTED;
            default -> status == 410 ? Outcome.GONE : Outcome.REFUSED;
        };
    }

    public boolean accepted() {
        return outcome == Outcome.ACCEPTED;
    }
}
