package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a contract's file has come that was sent in. */
public enum ImportState {
    /** It is read and can be corrected; nothing of it counts. */
    PENDING,
    /** A coordinator confirmed it: its texts were taken in. */
    CONFIRMED,
    /** A coordinator put it aside; the file is kept. */
    DISCARDED;

    /** Its name in interfaces. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
