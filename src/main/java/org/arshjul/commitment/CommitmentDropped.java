package org.arshjul.commitment;

import org.arshjul.contract.TextId;
import org.arshjul.platform.DomainEvent;

/**
 * A text was agreed without a commitment that the year before had.
 *
 * @param section the section's key
 * @param reason why, or null when nobody said so
 */
public record CommitmentDropped(TextId text, String commitment, String section, String wording, String reason)
        implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
