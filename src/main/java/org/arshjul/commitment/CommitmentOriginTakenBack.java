package org.arshjul.commitment;

import org.arshjul.contract.TextId;
import org.arshjul.platform.DomainEvent;

/**
 * A commitment does not come out of one of the year before, as had been said.
 *
 * @param section the section's key
 * @param origin the id of the earlier commitment
 */
public record CommitmentOriginTakenBack(TextId text, String commitment, String section, String wording, String origin)
        implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
