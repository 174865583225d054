package org.arshjul.party;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who acts in another's role for a party, from one day to another, both included.
 *
 * @param holder who holds the role, and keeps it meanwhile
 * @param person who acts
 * @param office how the office reads where the deputy signs, or null for the usual way
 */
public record Deputy(
        UUID id,
        PartyId party,
        Role role,
        String holder,
        String person,
        LocalDate firstDay,
        LocalDate lastDay,
        String office,
        String reason) {

    /** The group whose rights the deputy has. */
    public String group() {
        return role.groupOf(party);
    }

    public boolean actsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
