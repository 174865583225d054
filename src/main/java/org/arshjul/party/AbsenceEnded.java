package org.arshjul.party;

import org.arshjul.platform.DomainEvent;

/** Somebody is back before the last day, or will not be away after all. */
public record AbsenceEnded(String person) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
