package org.arshjul.notification;

import org.arshjul.platform.DomainEvent;

/** A person's calendar feed has ended. */
public record CalendarFeedRemoved(String person) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
