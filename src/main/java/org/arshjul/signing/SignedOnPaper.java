package org.arshjul.signing;

import java.time.LocalDate;
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/**
 * The registrar recorded that a party signed on paper.
 *
 * @param signatory the office holder or deputy who signed
 * @param onBehalfOf for whom a deputy signed, or null
 * @param scan SHA-256 of the scan
 */
public record SignedOnPaper(
        ContractId contract, PartyId party, String signatory, String onBehalfOf, LocalDate signedOn, String scan)
        implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
