package org.arshjul.party;

import org.arshjul.platform.DomainEvent;

/**
 * A deputy acts no longer: the days are over, the coordinator ended it, or the role passed on.
 *
 * @param from who acted
 * @param to who holds the role
 * @param reason why it was ended; where its days are over, why there was a deputy
 */
public record DeputyEnded(PartyId party, Role role, String from, String to, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return party.value();
    }
}
