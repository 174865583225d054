package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** One party's office holder declined to sign, and said why. */
public record SignatureDeclined(ContractId contract, PartyId party, String signatory, String reason)
        implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
