package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a text has come. */
public enum TextState {
    DRAFTING,
    REVIEW,
    REWORK,
    AGREED,
    CANCELLED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
