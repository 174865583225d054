package org.arshjul.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How binding a commitment is: its text is still open, it is in force, or it no longer stands. */
public enum CommitmentState {
    PROPOSED,
    PROMISED,
    DROPPED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
