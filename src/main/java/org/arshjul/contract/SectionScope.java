package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a section stands: drafted once and the same in every contract, or in one contract only. */
public enum SectionScope {
    SHARED,
    OWN;

    /** Where a section stands whose writers are known and nothing else. */
    public static SectionScope usualOf(Owner owner) {
        return owner == Owner.MUNICIPALITY || owner == Owner.GENERATED ? OWN : SHARED;
    }

    /** Its name in configuration and in interfaces. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
