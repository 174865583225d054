package org.arshjul.party;

import java.time.LocalDate;
import org.arshjul.platform.DomainEvent;

/** Somebody will be away from the first day to the last, and names nobody who acts meanwhile. */
public record AbsenceEntered(String person, LocalDate firstDay, LocalDate lastDay) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
