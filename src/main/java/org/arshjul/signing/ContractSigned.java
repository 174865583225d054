package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/**
 * One party's office holder signed the contract, or a deputy.
 *
 * @param onBehalfOf for whom a deputy signed, or null
 */
public record ContractSigned(ContractId contract, PartyId party, String signatory, String onBehalfOf, String digest)
        implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
