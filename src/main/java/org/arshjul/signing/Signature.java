package org.arshjul.signing;

import java.time.Instant;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;

/**
 * One party's signature, by the signed-in holder of its office, on the frozen document.
 *
 * @param digest of the document that was shown and signed
 * @param voidedAt when a new round made it void, or null while it counts
 */
public record Signature(
        PartyId party, String person, String name, String office, Digest digest, Instant signedAt, Instant voidedAt) {}
