package org.arshjul.party;

import java.time.LocalDate;
import org.arshjul.platform.DomainEvent;

/**
 * Somebody will act in another's role, from the first day to the last.
 *
 * @param from who holds the role
 * @param to who acts in it
 */
public record DeputyNamed(
        PartyId party, Role role, String from, String to, LocalDate firstDay, LocalDate lastDay, String reason)
        implements DomainEvent {

    @Override
    public String subject() {
        return party.value();
    }
}
