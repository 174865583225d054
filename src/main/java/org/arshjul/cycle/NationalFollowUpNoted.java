package org.arshjul.cycle;

import org.arshjul.platform.DomainEvent;

/** The steering group took note of the year's follow-up. */
public record NationalFollowUpNoted(int year, String remark) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
