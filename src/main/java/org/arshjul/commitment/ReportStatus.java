package org.arshjul.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a commitment goes, as its party says. */
public enum ReportStatus {
    PLANNED,
    BEGUN,
    DONE,
    LATE,
    DROPPED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
