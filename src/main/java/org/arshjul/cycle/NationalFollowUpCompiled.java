package org.arshjul.cycle;

import org.arshjul.platform.DomainEvent;

/** The year's follow-up of all contracts was compiled. */
public record NationalFollowUpCompiled(int year) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
