package org.arshjul.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.contract.Contract;
import org.arshjul.party.PartyId;
import org.arshjul.signing.Signature.Way;

/**
 * How far the signing of one contract has come, party by party.
 *
 * @param given the signatures that count, by the party for which they were given
 * @param refusals the parties that did not sign the document as it was fixed last
 */
public record SigningStanding(Contract contract, Map<PartyId, Given> given, List<SignatureRefusal> refusals) {

    /**
     * A signature that counts.
     *
     * @param inFile whether it stands in the contract's file
     */
    public record Given(String name, Way way, boolean inFile, Instant at) {

        /** Whether it was given electronically and is still to be set into the file. */
        public boolean waits() {
            return way == Way.ELECTRONIC && !inFile;
        }
    }

    /** What that party did instead of signing; empty where it signed, or is still to. */
    public Optional<SignatureRefusal> refusal(PartyId party) {
        return refusals.stream().filter(one -> one.party().equals(party)).reduce((earlier, later) -> later);
    }

    /** The parties without which the contract goes on, by the coordinator's decision. */
    public List<PartyId> leftOut() {
        return SignatureRefusal.leftOut(refusals);
    }

    /** Whether that party signs, has signed, or is to decide on it: all but those without which the contract goes on. */
    public boolean expects(PartyId party) {
        return contract.parties().contains(party)
                && refusal(party).filter(SignatureRefusal::goesOnWithout).isEmpty();
    }
}
