package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a section stands: drafted once and the same in every contract, or in one contract only. */
public enum SectionScope {
    SHARED,
    OWN;

    /** Its name in configuration and in interfaces. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
