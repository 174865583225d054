package org.arshjul.signing;

import java.time.Instant;
import java.util.List;
import org.arshjul.party.PartyId;

/**
 * A party that did not sign, and what became of it.
 *
 * @param person who declined; null where the time passed without an answer
 * @param reason why, in the person's words; null where the time passed
 * @param outcome what the coordinator decided, or null while that is open
 * @param because why the coordinator decided so, or null
 */
public record SignatureRefusal(
        PartyId party, String person, String reason, Instant refusedAt, Outcome outcome, String because) {

    /** What can be made of it. */
    public enum Outcome {
        NEW_ROUND,
        WITHDRAWN,
        WITHOUT_THE_PARTY
    }

    /** Whether the contract goes on without that party. */
    public boolean goesOnWithout() {
        return outcome == Outcome.WITHOUT_THE_PARTY;
    }

    /** The parties without which the contract goes on. */
    static List<PartyId> leftOut(List<SignatureRefusal> refusals) {
        return refusals.stream()
                .filter(SignatureRefusal::goesOnWithout)
                .map(SignatureRefusal::party)
                .distinct()
                .toList();
    }
}
