package org.arshjul.workplace.contract;

import java.util.List;
import org.arshjul.contract.MatchedBy;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.SectionRedline.Status;
import org.arshjul.document.RedlineStyle;

/**
 * What became of a contract from one version to another, section by section.
 *
 * @param rows in the order of the later one; struck sections stand where they stood
 */
record ContractChanges(List<Row> rows, long changed, long inserted, long deleted, long unchanged) {

    /**
     * One section.
     *
     * @param id where it stands on the page
     * @param before its heading in the earlier version, or null
     * @param redline null when its words are the same
     */
    public record Row(String id, String heading, String before, Status status, MatchedBy matchedBy, String redline) {

        /** Whether it stands under another number or title than before. */
        public boolean moved() {
            return before != null && !before.equals(heading);
        }

        public boolean same() {
            return status == Status.UNCHANGED && !moved();
        }
    }

    static ContractChanges of(List<SectionRedline> redlines, RedlineStyle style) {
        List<Row> rows = redlines.stream()
                .map(redline -> row("c" + (redlines.indexOf(redline) + 1), redline, style))
                .toList();
        return new ContractChanges(
                rows,
                count(redlines, Status.CHANGED),
                count(redlines, Status.INSERTED),
                count(redlines, Status.DELETED),
                count(redlines, Status.UNCHANGED));
    }

    private static Row row(String id, SectionRedline redline, RedlineStyle style) {
        return new Row(
                id,
                redline.section().heading(),
                redline.before() == null || redline.after() == null
                        ? null
                        : redline.before().heading(),
                redline.status(),
                redline.matchedBy(),
                redline.body().changed() ? redline.body().toHtml(style) : null);
    }

    private static long count(List<SectionRedline> redlines, Status status) {
        return redlines.stream().filter(one -> one.status() == status).count();
    }
}
