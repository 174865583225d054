package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/**
 * A signature that was given stands in the contract's file.
 *
 * @param level such as {@code PAdES-BASELINE-B}
 * @param digest of the file with it
 */
public record SignatureSet(ContractId contract, PartyId party, String signatory, String level, String digest)
        implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
