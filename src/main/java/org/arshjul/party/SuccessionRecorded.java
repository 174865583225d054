package org.arshjul.party;

import org.arshjul.platform.DomainEvent;

/**
 * A role passed from one person to another.
 *
 * @param from who held it, or null when it was vacant
 */
public record SuccessionRecorded(PartyId party, Role role, String from, String to, String reason)
        implements DomainEvent {

    @Override
    public String subject() {
        return party.value();
    }
}
