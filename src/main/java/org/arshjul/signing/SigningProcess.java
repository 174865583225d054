package org.arshjul.signing;

import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;

/** The way of one contract from agreed texts to its publication; the engine stands behind it. */
public interface SigningProcess {

    void requested(ContractId contract);

    /** The coordinator opened the signing; no fault if the contract is not frozen yet or is signed already. */
    void opened(ContractId contract);

    /** The party signed on paper; no fault if it is not asked any more. */
    void signedOnPaper(ContractId contract, PartyId party);

    void cancelled(ContractId contract);
}
