package org.arshjul.cycle;

import java.time.LocalDate;
import org.arshjul.platform.DomainEvent;

/** A year's revision was started. */
public record CycleOpened(int year, LocalDate signingDay) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
