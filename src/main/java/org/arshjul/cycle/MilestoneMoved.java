package org.arshjul.cycle;

import java.time.LocalDate;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.DomainEvent;

/** A date of the year was moved. */
public record MilestoneMoved(int year, Milestone milestone, LocalDate from, LocalDate to) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
