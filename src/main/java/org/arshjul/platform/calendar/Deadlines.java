package org.arshjul.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Tells every module the dates of the year; the cycle, which plans them, answers. */
public interface Deadlines {

    /** Spans counted from now, in working days by the programme's calendar. */
    enum Grace {
        PLANNING,
        ANSWER,
        EXTENSION,
        REPORT
    }

    /**
     * When the milestone is due for that text or contract, as the moment at which the day's work ends in Stockholm
     * (the signing day: when it begins).
     *
     * @param subject a business key that begins with the cycle's year, such as {@code 2026/enkoping}
     */
    Instant due(String subject, Milestone milestone);

    /**
     * The end of work on the day to which somebody extends a deadline. Refuses a day that is no working day, that does not
     * lie ahead, or that lies after the next milestone of that subject's year.
     *
     * @param from the deadline that is extended, or null when it is the present moment
     */
    Instant extended(String subject, Instant from, LocalDate to);

    /** The end of the working day that lies that many working days ahead. */
    Instant after(Grace grace);
}
