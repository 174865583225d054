package org.arshjul.cycle.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/** A day of every year, written as in {@code 12-08}; the 29th of February is the month's last day in other years. */
public record DayOfYear(MonthDay day) {

    /** Reads month and day; throws DateTimeException for others. */
    public static DayOfYear of(String text) {
        return new DayOfYear(MonthDay.parse("--" + text));
    }

    public LocalDate in(int year) {
        return day.atYear(year);
    }

    @Override
    public String toString() {
        return day.toString().substring(2);
    }
}
