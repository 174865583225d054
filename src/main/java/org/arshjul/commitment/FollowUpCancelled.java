package org.arshjul.commitment;

import org.arshjul.platform.DomainEvent;

/** A follow-up was ended before its time. */
public record FollowUpCancelled(FollowUpId followUp, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return followUp.toString();
    }
}
