package org.arshjul.audit.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * An address to which events are sent, without its secret. All moments are the machine's.
 *
 * @param types the types of events that are sent, such as {@code ContractSigned}; none for all
 * @param coordinator in whose name the trail is read: who made it or last turned it on
 * @param offBecause null while it is on
 * @param position of the last event of the trail that is done with
 * @param failures how often sending failed since it last succeeded
 * @param failingSince null while it does not fail
 * @param nextAttemptAt when it is tried again, or null while it does not fail
 * @param lastAnswer what came of the last attempt, or null before the first
 * @param lastAnswerAt null before the first attempt
 * @param lastSuccessAt null before the first success
 */
public record Webhook(
        UUID id,
        URI address,
        List<String> types,
        String coordinator,
        State state,
        OffBecause offBecause,
        long position,
        int failures,
        Instant failingSince,
        Instant nextAttemptAt,
        Answer lastAnswer,
        Instant lastAnswerAt,
        Instant lastSuccessAt) {

    /** Whether events are sent to it. */
    public enum State {
        ON,
        OFF;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why it was turned off. */
    public enum OffBecause {
        /** A coordinator has done so. */
        COORDINATOR,
        /** It failed for too long. */
        FAILING,
        /** The receiver said that nothing is received there any more (410). */
        GONE,
        /** The person in whose name the trail was read is no coordinator any more. */
        OWNER,
        /** The database was restored from a backup. */
        RESTORED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A new one, which is on. */
    static Webhook at(URI address, List<String> types, String coordinator, long position) {
        return new Webhook(
                UUID.randomUUID(),
                address,
                types,
                coordinator,
                State.ON,
                null,
                position,
                0,
                null,
                null,
                null,
                null,
                null);
    }

    @JsonIgnore
    public boolean isOn() {
        return state == State.ON;
    }

    /** The address without what may be secret in it, for the trail and for mails. */
    @JsonIgnore
    public String host() {
        return address.getHost();
    }

    /** Whether events of that type are sent to it. */
    public boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
