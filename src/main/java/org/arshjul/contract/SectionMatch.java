package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Which section through the years an imported one is.
 *
 * @param key its stable key: the template's, or one of its own
 */
public record SectionMatch(String key, By by) {

    /** By what it was recognised as a section of the template. */
    public enum By {
        CHOSEN,
        TITLE,
        NUMBER,
        /** It has no number and stands where the template has one: at the beginning, at the end, as an annex. */
        PLACE,
        /** The template has no such section. */
        NOTHING;

        /** Its name in interfaces. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the template has it. */
    public boolean known() {
        return by != By.NOTHING;
    }
}
