package org.arshjul.platform.personal;

import org.arshjul.platform.DomainEvent;

/** Somebody who had left has been made a pseudonym: name, address and mails are gone, what they did in office stands. */
public record PersonForgotten(String person, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
