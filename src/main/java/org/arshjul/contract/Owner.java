package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who writes a section: the programme, the agencies jointly, the municipality, or nobody since the product makes it. */
public enum Owner {
    PROGRAMME,
    AGENCIES,
    MUNICIPALITY,
    GENERATED;

    /** As written in the template, in processes and in the API. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Owner of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
