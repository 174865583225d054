package org.arshjul.party;

import org.arshjul.platform.DomainEvent;

/** A person chose a new password by a link that was sent to them. */
public record PasswordChosen(String person) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
