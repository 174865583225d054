package org.arshjul.commitment;

import org.arshjul.platform.DomainEvent;

/** A follow-up is done. */
public record FollowUpConcluded(FollowUpId followUp) implements DomainEvent {

    @Override
    public String subject() {
        return followUp.toString();
    }
}
