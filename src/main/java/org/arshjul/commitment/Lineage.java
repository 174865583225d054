package org.arshjul.commitment;

import java.util.List;

/**
 * One commitment through the years.
 *
 * @param years the first one first; never empty
 */
public record Lineage(String id, List<Year> years) {

    /**
     * One of its years.
     *
     * @param reports the latest one of each period, the first period first
     * @param outOf what it comes out of besides what it goes on from by its wording
     * @param into what it went into the year after besides what goes on from it by its wording
     */
    public record Year(
            Standing standing,
            YearStatus status,
            CommitmentDetails details,
            List<ProgressReport> reports,
            List<Descent> outOf,
            List<Descent> into) {

        public Commitment commitment() {
            return standing.commitment();
        }
    }

    public Year latest() {
        return years.get(years.size() - 1);
    }

    /** In how many years it was carried over to the next. */
    public int timesCarriedOver() {
        return (int) years.stream()
                .filter(year -> year.status() == YearStatus.CARRIED_OVER)
                .count();
    }
}
