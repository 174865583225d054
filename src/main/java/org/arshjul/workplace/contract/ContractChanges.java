package org.arshjul.workplace.contract;

import java.util.List;
import java.util.stream.IntStream;
import org.arshjul.contract.CommitmentChanges;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.SectionRedline.Status;
import org.arshjul.document.RedlineStyle;
import org.arshjul.workplace.Words;

/**
 * What became of a contract from one version to another, section by section and commitment by commitment.
 *
 * @param rows in the order of the later one; struck sections stand where they stood
 */
record ContractChanges(
        List<Row> rows,
        CommitmentChanges commitments,
        RedlineStyle style,
        long changed,
        long inserted,
        long deleted,
        long unchanged) {

    /**
     * One section.
     *
     * @param id where it stands on the page
     * @param title its heading with what changed in it, as safe HTML
     * @param course where it comes from, in words; empty if it stands where it stood
     * @param matchedBy how it was found, in words
     * @param redline null when its words are the same
     */
    public record Row(
            String id, String heading, String title, Status status, String course, String matchedBy, String redline) {

        public boolean same() {
            return status == Status.UNCHANGED && course.isEmpty();
        }
    }

    static ContractChanges of(
            List<SectionRedline> redlines, CommitmentChanges commitments, RedlineStyle style, Words words) {
        List<Row> rows = IntStream.range(0, redlines.size())
                .mapToObj(i -> row("c" + (i + 1), redlines.get(i), style, words))
                .toList();
        return new ContractChanges(
                rows,
                commitments,
                style,
                count(redlines, Status.CHANGED),
                count(redlines, Status.INSERTED),
                count(redlines, Status.DELETED),
                count(redlines, Status.UNCHANGED));
    }

    private static Row row(String id, SectionRedline redline, RedlineStyle style, Words words) {
        return new Row(
                id,
                redline.section().heading(),
                redline.heading().toLine(style.words()),
                redline.status(),
                SectionCourse.from(redline, words),
                SectionCourse.matchedBy(redline, words),
                redline.body().changed() ? redline.body().toHtml(style) : null);
    }

    private static long count(List<SectionRedline> redlines, Status status) {
        return redlines.stream().filter(one -> one.status() == status).count();
    }
}
