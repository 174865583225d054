package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** One party's office holder signed the contract. */
public record ContractSigned(ContractId contract, PartyId party, String signatory, String digest)
        implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
