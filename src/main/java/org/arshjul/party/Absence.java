package org.arshjul.party;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody is away from one day to another, both included. */
public record Absence(UUID id, String person, LocalDate firstDay, LocalDate lastDay) {

    public boolean lastsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
