package org.arshjul.cycle;

import java.time.LocalDate;
import org.arshjul.platform.DomainEvent;
import org.arshjul.platform.calendar.Milestone;

/** A date of the year was moved. */
public record MilestoneMoved(int year, Milestone milestone, LocalDate from, LocalDate to) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
