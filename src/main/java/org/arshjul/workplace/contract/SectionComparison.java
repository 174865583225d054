package org.arshjul.workplace.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.arshjul.contract.Section;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.task.Comparison;

/** Two years of a contract, section by section: follows each one through renumbering and renaming. */
final class SectionComparison {

    /** By what a section was found in the other year. */
    public enum Match {
        KEY,
        TITLE,
        NEW,
        REMOVED
    }

    /**
     * One section.
     *
     * @param before its heading in the other year, or null
     * @param redline null when it reads the same
     */
    public record Row(String heading, String before, Match match, String redline) {

        public boolean changed() {
            return redline != null;
        }

        /** Whether it stands under another number or title than before. */
        public boolean moved() {
            return before != null && heading != null && !before.equals(heading);
        }
    }

    private SectionComparison() {}

    static List<Row> of(List<Section> before, List<Section> now, Words words) {
        Set<Section> matched = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        for (Section section : now) {
            Optional<Section> byKey = before.stream()
                    .filter(one -> one.key().equals(section.key()))
                    .findFirst();
            Optional<Section> base = byKey.or(() -> before.stream()
                    .filter(one -> one.title().equalsIgnoreCase(section.title()))
                    .findFirst());
            base.ifPresent(matched::add);
            Match match = byKey.isPresent() ? Match.KEY : base.isPresent() ? Match.TITLE : Match.NEW;
            rows.add(new Row(
                    section.heading(),
                    base.map(Section::heading).orElse(null),
                    match,
                    Comparison.html(base.map(SectionComparison::whole).orElse(""), whole(section), words)));
        }
        for (Section gone : before) {
            if (!matched.contains(gone)) {
                rows.add(new Row(gone.heading(), null, Match.REMOVED, Comparison.html(whole(gone), "", words)));
            }
        }
        return rows;
    }

    private static String whole(Section section) {
        return "**" + section.title() + "**\n\n" + section.body();
    }
}
