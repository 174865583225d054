package org.arshjul.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The reporting periods of a year in force. */
public enum Period {
    HALF_YEAR("half-year"),
    YEAR_END("year-end");

    private final String id;

    Period(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    static Optional<Period> of(String id) {
        return Arrays.stream(values()).filter(period -> period.id.equals(id)).findFirst();
    }
}
