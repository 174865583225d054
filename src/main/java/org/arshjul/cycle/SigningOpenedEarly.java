package org.arshjul.cycle;

import org.arshjul.platform.DomainEvent;

/** A coordinator opened the year's signing before its day. */
public record SigningOpenedEarly(int year) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
