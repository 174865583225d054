package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What a confirmed import makes of one text.
 *
 * @param sections how many sections the file has for it
 * @param commitments how many of the text's commitments stand in the file
 * @param against what is other than in the text that is there; nothing where there is none
 */
public record ImportEffect(TextId text, Outcome outcome, int sections, int commitments, List<SectionRedline> against) {

    /** What becomes of the text. */
    public enum Outcome {
        /** There is none yet. */
        NEW,
        /** One was taken in before, and nobody has built on it. */
        REPLACED,
        /** There is one that people have worked with: it stays. */
        KEPT,
        /** The file has no section for it. */
        NOTHING;

        /** Its name in interfaces. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The sections that read otherwise than in the text that is there. */
    public List<SectionRedline> differences() {
        return against.stream()
                .filter(section -> section.status() != SectionRedline.Status.UNCHANGED)
                .toList();
    }

    /** Whether it can be taken in. */
    public boolean possible() {
        return outcome == Outcome.NEW || outcome == Outcome.REPLACED;
    }
}
