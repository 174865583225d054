package org.arshjul.commitment.web;

import java.time.Instant;
import java.util.List;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.CommitmentDetails;
import org.arshjul.commitment.Descent;
import org.arshjul.commitment.Lineage;
import org.arshjul.commitment.YearStatus;

/**
 * A commitment through the years as others see it.
 *
 * @param timesCarriedOver in how many years it was carried over to the next
 * @param years the first one first
 */
record LineageView(String lineage, int timesCarriedOver, List<YearView> years) {

    /**
     * One of its years.
     *
     * @param year the year of the revision; the contract is in force the year after
     * @param reports the latest one of each period
     * @param outOf what it comes out of besides what it goes on from by its wording
     * @param into what it went into the year after besides what goes on from it by its wording
     */
    record YearView(
            int year,
            YearStatus status,
            CommitmentView commitment,
            CommitmentDetails details,
            List<ReportView> reports,
            List<KinView> outOf,
            List<KinView> into) {

        static YearView of(Lineage.Year year) {
            return new YearView(
                    year.commitment().text().year(),
                    year.status(),
                    CommitmentView.of(year.standing()),
                    year.details(),
                    year.reports().stream().map(ReportView::of).toList(),
                    year.outOf().stream()
                            .map(one -> KinView.of(one, one.from()))
                            .toList(),
                    year.into().stream().map(one -> KinView.of(one, one.to())).toList());
        }
    }

    /** Another commitment, and what it is to this one; {@code by} is the id of the person who said so. */
    record KinView(
            Descent.Kind kind, String commitment, String lineage, String text, String wording, String by, Instant at) {

        private static KinView of(Descent descent, Commitment other) {
            return new KinView(
                    descent.kind(),
                    other.id(),
                    other.lineage(),
                    other.text().toString(),
                    other.wording(),
                    descent.by(),
                    descent.at());
        }
    }

    static LineageView of(Lineage lineage) {
        return new LineageView(
                lineage.id(),
                lineage.timesCarriedOver(),
                lineage.years().stream().map(YearView::of).toList());
    }
}
