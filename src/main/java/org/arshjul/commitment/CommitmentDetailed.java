package org.arshjul.commitment;

import java.util.List;
import org.arshjul.contract.TextId;
import org.arshjul.platform.DomainEvent;

/**
 * Somebody wrote anew what follow-up knows of a commitment. The trail is never erased, so it says what changed and names
 * nobody who answers for a commitment.
 *
 * @param section the section's key
 * @param changed some of {@code responsible}, {@code due}, {@code indicator} and {@code links}
 */
public record CommitmentDetailed(TextId text, String commitment, String section, String wording, List<String> changed)
        implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
