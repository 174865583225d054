package org.arshjul.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import org.arshjul.platform.calendar.Milestone;

/** The reporting periods of a year in force. */
public enum Period {
    HALF_YEAR("half-year", Milestone.HALF_YEAR_REPORT),
    YEAR_END("year-end", Milestone.YEAR_END_REPORT);

    private final String id;
    private final Milestone milestone;

    Period(String id, Milestone milestone) {
        this.id = id;
        this.milestone = milestone;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** The date by which its reports are due. */
    public Milestone milestone() {
        return milestone;
    }

    static Optional<Period> of(String id) {
        return Arrays.stream(values()).filter(period -> period.id.equals(id)).findFirst();
    }
}
