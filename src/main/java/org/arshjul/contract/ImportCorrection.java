package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.arshjul.platform.Refusal;

/**
 * What a coordinator said about a file where it reads otherwise by itself.
 *
 * @param number its place among the corrections of its file, from 1
 * @param line of the file; 0 for what concerns all of it
 * @param words what stands on that line, so that a correction never falls on other words
 * @param fields what was said, by the names that its kind has
 * @param takenBackBy null while it is in force
 */
public record ImportCorrection(
        int number,
        Kind kind,
        int line,
        String words,
        Map<String, String> fields,
        String by,
        Instant at,
        String takenBackBy,
        Instant takenBackAt) {

    /** What can be corrected. */
    public enum Kind {
        /** A section's number, title, its section of the template, or who writes it. */
        SECTION("number", "title", "key", "owner"),
        /** What looks like a heading belongs to the section before. */
        JOIN,
        /** A line of the text is a heading. */
        HEADING("number"),
        /** How a signatory is named. */
        SIGNATORY("name", "role", "organisation"),
        /** Somebody signed whom the reading does not name: on a line that holds the name, or on none. */
        SIGNATORY_ADDED("name", "role", "organisation"),
        /** What looks like a signatory is text. */
        NO_SIGNATORY,
        /** Whether a list item is a commitment. */
        COMMITMENT("commitment"),
        /** Which municipality's contract of which year it is. */
        CONTRACT("contract");

        private final Set<String> fields;

        Kind(String... fields) {
            this.fields = Set.of(fields);
        }

        public Set<String> fields() {
            return fields;
        }

        /** Its name in interfaces. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads that name; refuses another. */
        public static Kind of(String id) {
            for (Kind kind : values()) {
                if (kind.id().equals(id)) {
                    return kind;
                }
            }
            throw Refusal.invalid("import.correction.kind", String.valueOf(id));
        }
    }

    /** The value of that field; null where it says nothing. */
    public String field(String name) {
        return fields.get(name);
    }
}
