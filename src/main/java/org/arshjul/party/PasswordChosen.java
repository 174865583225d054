package org.arshjul.party;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** A person chose a new password by that link, which was sent to them. */
public record PasswordChosen(String person, UUID link) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
