package org.arshjul.platform.security;

import java.time.Instant;

/**
 * Somebody logged in, or tried to.
 *
 * @param account null when nobody is called what was typed
 * @param address the IPv4 address that the request came from, or the network of its IPv6 address
 * @param method {@code password}, {@code basic}, or {@code provider:} with the provider's id
 */
public record LogIn(Instant at, String account, String address, String method, Outcome outcome) {

    /** How it ended. */
    public enum Outcome {
        SUCCEEDED,
        /** A wrong password, or somebody whom we do not know. */
        FAILED,
        /** Not even looked at: too many had failed there. */
        HELD
    }
}
