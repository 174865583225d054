package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.platform.DomainEvent;

/** All have signed: the contract is public and in force for the year after. */
public record ContractInForce(ContractId contract, int year) implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
