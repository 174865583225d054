package org.arshjul.platform.calendar;

import java.time.LocalDate;

/** Tells on which days people are at work; the programme's calendar answers. */
@FunctionalInterface
public interface WorkingDay {

    /** Whether people work on that date, in Stockholm. */
    boolean isWorkingDay(LocalDate date);
}
