package org.arshjul.party;

import org.arshjul.platform.DomainEvent;

/**
 * The first of a deputy's days has come.
 *
 * @param from who holds the role
 * @param to who acts in it
 */
public record DeputyBegan(PartyId party, Role role, String from, String to, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return party.value();
    }
}
