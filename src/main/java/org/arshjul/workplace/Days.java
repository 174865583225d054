package org.arshjul.workplace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.arshjul.platform.Refusal;

/** Days as people type them. */
public final class Days {

    private Days() {}

    /** That day; refuses what is none. */
    public static LocalDate read(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("page.date", typed);
        }
    }
}
