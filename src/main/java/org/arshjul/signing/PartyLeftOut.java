package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** The contract goes on without that party's signature, by the coordinator's decision. */
public record PartyLeftOut(ContractId contract, PartyId party, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
