package org.arshjul.notification;

import org.arshjul.platform.DomainEvent;

/** Mail does not reach that person; the address itself is not for the trail, which is kept for ever. */
public record AddressFailing(String person) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
