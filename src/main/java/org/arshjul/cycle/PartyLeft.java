package org.arshjul.cycle;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A municipality left a running year, and its contract is not renewed; {@code reference} is where the decision is kept. */
public record PartyLeft(int year, PartyId party, String reason, String reference) implements DomainEvent {

    @Override
    public String subject() {
        return new ContractId(year, party).toString();
    }
}
