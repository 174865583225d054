package org.arshjul.commitment;

import org.arshjul.contract.TextId;
import org.arshjul.platform.DomainEvent;

/**
 * Somebody said that a commitment comes out of one of the year before.
 *
 * @param section the section's key
 * @param origin the id of the earlier commitment
 */
public record CommitmentOriginGiven(TextId text, String commitment, String section, String wording, String origin)
        implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
