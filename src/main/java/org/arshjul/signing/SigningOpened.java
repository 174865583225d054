package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.platform.DomainEvent;

/** The contract may be signed from now on. */
public record SigningOpened(ContractId contract) implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
