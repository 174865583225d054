package org.arshjul.workplace.contract;

import java.util.stream.Collectors;
import org.arshjul.contract.MatchedBy;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionRedline;
import org.arshjul.workplace.Words;

/** Says in words where a section comes from and how that was found. */
final class SectionCourse {

    private SectionCourse() {}

    /** Such as "Flyttad från 4.3 till 4.4"; nothing for a section that stands where it stood, came in or was struck. */
    static String from(SectionRedline redline, Words words) {
        Section before = redline.before();
        if (before == null || redline.after() == null) {
            return "";
        }
        if (redline.merged()) {
            return words.of(
                    "redline.merged",
                    redline.origins().stream().map(Section::heading).collect(Collectors.joining(", ")));
        }
        if (redline.split()) {
            return words.of("redline.split", before.heading());
        }
        if (redline.renamed()) {
            return words.of(redline.renumbered() ? "redline.was" : "match.moved", before.heading());
        }
        return redline.renumbered()
                ? words.of(
                        "redline.renumbered", before.number(), redline.after().number())
                : "";
    }

    /** By what the section was found in the other text; nothing where that goes without saying. */
    static String matchedBy(SectionRedline redline, Words words) {
        boolean known =
                redline.matchedBy() == MatchedBy.KEY && from(redline, words).isEmpty();
        return known ? "" : words.of("matched." + redline.matchedBy().id());
    }
}
