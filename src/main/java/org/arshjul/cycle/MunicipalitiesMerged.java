package org.arshjul.cycle;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** From that year's revision on a municipality is part of another one, whose contract goes on from both. */
public record MunicipalitiesMerged(int fromYear, PartyId party, PartyId successor, String reason, String reference)
        implements DomainEvent {

    @Override
    public String subject() {
        return new ContractId(fromYear, successor).toString();
    }
}
