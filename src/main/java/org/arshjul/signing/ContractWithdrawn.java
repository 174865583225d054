package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.platform.DomainEvent;

/** The contract is not renewed this year. */
public record ContractWithdrawn(ContractId contract, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
