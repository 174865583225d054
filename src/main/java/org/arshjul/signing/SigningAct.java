package org.arshjul.signing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;

/**
 * What a signatory confirmed in one go, and what became of each contract in it.
 *
 * @param proof how the person had shown who they are, or null
 */
public record SigningAct(UUID id, String person, IdentityProof proof, Instant confirmedAt, List<Item> items) {

    /** What became of one contract. */
    public enum State {
        PENDING,
        SIGNED,
        REFUSED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One contract in it.
     *
     * @param digest of the document that was shown
     * @param refusal why it was not signed, in the words that the person was told; else null
     */
    public record Item(
            int place,
            String task,
            ContractId contract,
            PartyId party,
            Digest digest,
            State state,
            String refusal,
            Instant doneAt) {}

    /** How many contracts are in that state. */
    public long count(State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    public boolean finished() {
        return count(State.PENDING) == 0;
    }
}
