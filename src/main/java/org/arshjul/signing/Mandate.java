package org.arshjul.signing;

import java.time.Instant;
import java.time.LocalDate;
import org.arshjul.platform.Digest;

/**
 * The municipal board's decision on a contract, bound to the texts as they read when it was recorded.
 *
 * @param paragraph of the minutes, such as {@code § 142}
 * @param reference the registry's number of the matter, such as {@code KS2026/311}
 * @param texts the digest of own and shared text together
 */
public record Mandate(
        BoardDecision decision,
        LocalDate decidedOn,
        String paragraph,
        String reference,
        Digest texts,
        String recordedBy,
        Instant recordedAt) {}
