package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/**
 * With a signature on the contract goes one that its signatory gave with an e-identification.
 *
 * @param service where
 * @param digest of that personal signature
 */
public record PersonallySigned(ContractId contract, PartyId party, String signatory, String service, String digest)
        implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
