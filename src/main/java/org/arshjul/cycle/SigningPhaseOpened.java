package org.arshjul.cycle;

import org.arshjul.platform.DomainEvent;

/** The contracts of the year may be signed. */
public record SigningPhaseOpened(int year) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
