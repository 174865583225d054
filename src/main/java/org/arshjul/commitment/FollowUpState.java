package org.arshjul.commitment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a follow-up has come. */
public enum FollowUpState {
    REPORTING,
    COMPILED,
    NOTED,
    CONCLUDED,
    CANCELLED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
