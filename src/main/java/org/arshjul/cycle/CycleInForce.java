package org.arshjul.cycle;

import org.arshjul.platform.DomainEvent;

/** The year's contracts are in force, but for late ones. */
public record CycleInForce(int year) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
