package org.arshjul.cycle;

import org.arshjul.platform.DomainEvent;

/** The year was closed; the next begins from it. */
public record CycleClosed(int year) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
