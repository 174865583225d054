package org.arshjul.notification;

import org.arshjul.platform.DomainEvent;

/** A person has a new address for their calendar feed; one that they had before has ended. */
public record CalendarFeedMade(String person) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
