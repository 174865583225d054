package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the new year makes of one section.
 *
 * @param from the sections of last year that it goes on from; none when it is new
 * @param to as it stands in the new text; null when it is dropped
 * @param carried those of them whose text stands in it; the text of the others is a proposal beside it
 * @param changes what is other than last year; empty when only years have moved on
 */
public record SectionRenewal(
        List<SectionHeading> from, SectionHeading to, List<SectionHeading> carried, Set<Change> changes) {

    /** One thing that happens to a section. */
    public enum Change {
        /** The template no longer has it. */
        DROPPED,
        /** Its text becomes another party's to write. */
        NEW_OWNER,
        /** It moves between the shared text and the municipalities' own. */
        NEW_SCOPE,
        /** Several sections go on from it. */
        SPLIT,
        /** It goes on from several sections. */
        MERGED,
        /** No contract had it last year. */
        ADDED,
        /** The template had it and the municipality did without; it has taken it in this year. */
        TAKEN_IN,
        /** It stands in this text only, beside the template. */
        EXTRA,
        /** The party gave it a title of its own, which it keeps. */
        OWN_TITLE,
        RENAMED,
        RENUMBERED;

        /** Its name in interfaces and in keys of messages. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SectionRenewal {
        from = List.copyOf(from);
        carried = List.copyOf(carried);
        changes = Set.copyOf(changes);
    }

    public boolean is(Change change) {
        return changes.contains(change);
    }

    /** Those that it goes on from without their text, which another section has taken. */
    public List<SectionHeading> proposed() {
        return from.stream().filter(one -> !carried.contains(one)).toList();
    }

    /** The section's key: the new one, or the last one of a dropped section. */
    public String key() {
        return to == null ? from.get(0).key() : to.key();
    }
}
