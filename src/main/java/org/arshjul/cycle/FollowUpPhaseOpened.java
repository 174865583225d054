package org.arshjul.cycle;

import org.arshjul.commitment.Period;
import org.arshjul.platform.DomainEvent;

/** The follow-ups of one period are all open. */
public record FollowUpPhaseOpened(int year, Period period) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
