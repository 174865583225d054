package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.platform.DomainEvent;

/** The contract's document is fixed: these bytes are shown, and signed. */
public record DocumentFrozen(ContractId contract, String digest) implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
