package org.arshjul.signing;

import java.time.Instant;
import java.util.List;
import org.arshjul.platform.Digest;

/** All that was recorded while a contract was decided on and signed, also what a new round made void, in order. */
public record SigningRecord(
        List<Mandate> mandates, List<Round> rounds, List<Signature> signatures, List<Decline> declines) {

    /** The contract as it was fixed once. */
    public record Round(Digest document, int size, Instant frozenAt) {}

    /**
     * A party that did not sign.
     *
     * @param decidedBy who decided what became of it, or null while that is open
     */
    public record Decline(SignatureRefusal refusal, Digest document, String decidedBy, Instant decidedAt) {}
}
