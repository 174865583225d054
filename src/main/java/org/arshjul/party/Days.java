package org.arshjul.party;

import java.time.LocalDate;
import org.arshjul.platform.Refusal;

/** From one day to another in Europe/Stockholm, both included. */
record Days(LocalDate first, LocalDate last) {

    /** Longer leaves are a succession: somebody who is away for years does not hold the role. */
    private static final int LONGEST_YEARS = 2;

    /** Refuses days in the wrong order, past ones, and those too far ahead. */
    void check(LocalDate today) {
        if (last.isBefore(first)) {
            throw Refusal.invalid("days.order", first, last);
        }
        if (first.isBefore(today)) {
            throw Refusal.invalid("days.past", first, today);
        }
        if (last.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Refusal.invalid("days.far", last, today.plusYears(LONGEST_YEARS));
        }
    }

    boolean overlap(LocalDate from, LocalDate to) {
        return !to.isBefore(first) && !from.isAfter(last);
    }
}
