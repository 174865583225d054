package org.arshjul.cycle;

import org.arshjul.platform.DomainEvent;

/** The year's revision was cancelled. */
public record CycleCancelled(int year, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
