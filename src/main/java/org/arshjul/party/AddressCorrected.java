package org.arshjul.party;

import org.arshjul.platform.DomainEvent;

/** A person's e-mail address was corrected; the address itself is not for the trail, which is kept for ever. */
public record AddressCorrected(String person) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
