package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.platform.DomainEvent;

/** The municipal board decided on the contract. */
public record MandateRecorded(ContractId contract, BoardDecision decision, String reference) implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
