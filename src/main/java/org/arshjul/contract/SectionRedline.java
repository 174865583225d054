package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.arshjul.document.Redline;

/**
 * What became of one section from one text to another.
 *
 * @param before null when the section came in
 * @param after null when the section was struck
 * @param matchedBy how the two were found to be the same section
 * @param body what changed in its body
 */
public record SectionRedline(Section before, Section after, MatchedBy matchedBy, Redline body) {

    /** By what two sections of two texts are taken for the same one. */
    public enum MatchedBy {
        KEY,
        TITLE,
        NOTHING;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of the section as a whole. */
    public enum Status {
        UNCHANGED,
        CHANGED,
        INSERTED,
        DELETED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The section as it now reads, or as it last read. */
    public Section section() {
        return after == null ? before : after;
    }

    /** A new number alone changes nothing, since nobody's approval depends on it. */
    public Status status() {
        if (before == null) {
            return Status.INSERTED;
        }
        if (after == null) {
            return Status.DELETED;
        }
        return before.digest().equals(after.digest()) ? Status.UNCHANGED : Status.CHANGED;
    }
}
