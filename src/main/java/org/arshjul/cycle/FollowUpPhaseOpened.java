package org.arshjul.cycle;

import org.arshjul.platform.DomainEvent;

/** The follow-ups of one period are all open. */
public record FollowUpPhaseOpened(int year, String period) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
