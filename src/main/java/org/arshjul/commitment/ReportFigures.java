package org.arshjul.commitment;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a report counts. Fixed when the report is compiled, so that it reads the same when more has been reported since.
 *
 * @param total all commitments that the report is about
 * @param years this year and those before it, by the year of the revision
 * @param sections by the section's number
 * @param kinds by the kind of party; empty but for the national report
 * @param parties by the party's id
 * @param lines the commitments one by one; empty for the national report, whose are in the reports of the contracts
 */
public record ReportFigures(
        Counts total,
        List<Group> years,
        List<Group> sections,
        List<Group> kinds,
        List<Group> parties,
        List<Line> lines) {

    /** Those that have the key in common. */
    public record Group(String key, Counts counts) {}

    /**
     * A commitment with what was last reported on it.
     *
     * @param status null, like all that follows, when nobody has reported
     */
    public record Line(
            String commitment,
            String lineage,
            String section,
            String party,
            String wording,
            ReportStatus status,
            Integer progress,
            String done,
            String hinders,
            String indicator,
            BigDecimal value,
            String evidence) {

        static Line of(Commitment one, ProgressReport report) {
            return new Line(
                    one.id(),
                    one.lineage(),
                    one.sectionNumber(),
                    one.party().value(),
                    one.wording(),
                    report == null ? null : report.status(),
                    report == null ? null : report.progress(),
                    report == null ? null : report.done(),
                    report == null ? null : report.hinders(),
                    report == null ? null : report.indicator(),
                    report == null || report.value() == null ? null : Measured.plain(report.value()),
                    report == null ? null : report.evidence());
        }
    }

    /** What stands under that figure; none for the one that shows the commitments one by one. */
    public List<Group> groups(ReportFigure figure) {
        return switch (figure) {
            case YEARS -> years;
            case SECTIONS -> sections;
            case KINDS -> kinds;
            case PARTIES -> parties;
            case COMMITMENTS -> List.of();
        };
    }
}
