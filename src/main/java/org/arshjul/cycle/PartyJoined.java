package org.arshjul.cycle;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A municipality joined a running year; {@code reference} is where the decision on it is kept. */
public record PartyJoined(int year, PartyId party, String reason, String reference) implements DomainEvent {

    @Override
    public String subject() {
        return new ContractId(year, party).toString();
    }
}
