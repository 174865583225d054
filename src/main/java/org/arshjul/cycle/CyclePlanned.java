package org.arshjul.cycle;

import java.time.LocalDate;
import org.arshjul.platform.DomainEvent;

/** The plan of the year was confirmed: from now on people are told. */
public record CyclePlanned(int year, LocalDate signingDay, int contracts) implements DomainEvent {

    @Override
    public String subject() {
        return String.valueOf(year);
    }
}
