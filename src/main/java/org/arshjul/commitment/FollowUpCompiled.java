package org.arshjul.commitment;

import org.arshjul.platform.DomainEvent;

/** The reports of a period were compiled for the board, or for the steering group. */
public record FollowUpCompiled(FollowUpId followUp) implements DomainEvent {

    @Override
    public String subject() {
        return followUp.toString();
    }
}
