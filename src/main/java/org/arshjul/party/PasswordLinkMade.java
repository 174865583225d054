package org.arshjul.party;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/**
 * A person gets a link by which to choose a password.
 *
 * @param invitedBy the coordinator who invites; null when the person asked for it
 */
public record PasswordLinkMade(String person, UUID link, String invitedBy) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
