package org.arshjul.platform;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * How and when the person who acts last showed who they are.
 *
 * @param method such as {@code password} or {@code provider:login}
 * @param at when they showed it
 * @param confirmedAt when they confirmed what is now carried out, where that is longer ago; else null
 */
public record IdentityProof(String method, Instant at, Instant confirmedAt) implements Serializable {

    /** Just shown, or good for what is done at once. */
    public IdentityProof(String method, Instant at) {
        this(method, at, null);
    }

    /** The same for what the person confirmed at that moment, to be carried out later. */
    public IdentityProof forWhatWasConfirmed(Instant moment) {
        return new IdentityProof(method, at, moment);
    }

    /** Whether it was shown at most so long before the person confirmed what is done. */
    public boolean within(Duration time, Instant now) {
        return !at.plus(time).isBefore(confirmedAt == null ? now : confirmedAt);
    }
}
