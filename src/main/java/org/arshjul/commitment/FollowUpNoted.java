package org.arshjul.commitment;

import org.arshjul.platform.DomainEvent;

/** The board, or the steering group, took note of the compiled follow-up. */
public record FollowUpNoted(FollowUpId followUp, String remark) implements DomainEvent {

    @Override
    public String subject() {
        return followUp.toString();
    }
}
