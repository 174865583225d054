package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what sections of two texts are taken for the same one, or for parts of it. */
public enum MatchedBy {
    /** The stable key. */
    KEY,
    /** The template, which says what a section follows. */
    SUCCESSION,
    /** The title, where it is told apart by its parent or its text if it occurs twice. */
    TITLE,
    /** The words of the body. */
    TEXT,
    NOTHING;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
