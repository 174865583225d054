package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.arshjul.document.Redline;

/**
 * What became of one section from one text to another.
 *
 * @param origins the sections that it was, most often one; none when it came in; the struck section itself
 * @param after null when the section was struck
 * @param matchedBy how the first of its origins was found
 * @param split whether its origin became other sections too
 * @param heading what changed in its number and title; a split or merged section has a heading of its own
 * @param body what changed in its body
 */
public record SectionRedline(
        List<Section> origins, Section after, MatchedBy matchedBy, boolean split, Redline heading, Redline body) {

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

    SectionRedline with(Redline newBody) {
        return new SectionRedline(origins, after, matchedBy, split, heading, newBody);
    }

    /** The section that it was, the first of several; null when it came in. */
    public Section before() {
        return origins.isEmpty() ? null : origins.get(0);
    }

    /** Whether several sections became this one. */
    public boolean merged() {
        return origins.size() > 1;
    }

    /** Whether it carries another number. */
    public boolean renumbered() {
        return after != null && before() != null && !before().number().equals(after.number());
    }

    /** Whether it carries another title. */
    public boolean renamed() {
        return after != null && before() != null && !before().title().equals(after.title());
    }

    /** The section as it now reads, or as it last read. */
    public Section section() {
        return after == null ? before() : after;
    }

    /** A new number alone changes nothing, since nobody's approval depends on it. */
    public Status status() {
        if (origins.isEmpty()) {
            return Status.INSERTED;
        }
        if (after == null) {
            return Status.DELETED;
        }
        boolean same = !split && !merged() && before().digest().equals(after.digest());
        return same ? Status.UNCHANGED : Status.CHANGED;
    }
}
