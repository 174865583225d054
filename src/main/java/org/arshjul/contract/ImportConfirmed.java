package org.arshjul.contract;

import java.util.List;
import org.arshjul.platform.DomainEvent;

/**
 * A contract that was signed elsewhere was taken in out of a file.
 *
 * @param digest of the file, which proves what was taken in
 * @param texts the texts that were made of it
 */
public record ImportConfirmed(ContractId contract, String importId, String file, String digest, List<String> texts)
        implements DomainEvent {

    @Override
    public String subject() {
        return contract.toString();
    }
}
