package org.arshjul.party;

import org.arshjul.platform.DomainEvent;

/** The first day of an absence has come. */
public record AbsenceBegan(String person) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
