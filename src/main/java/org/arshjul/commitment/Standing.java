package org.arshjul.commitment;

/**
 * A commitment with what was last reported on it, and what it was in the year before.
 *
 * @param latest the latest report of this year, or null
 * @param before the commitment of the year before that it goes on from, or null
 * @param previous the latest report of that year, or null
 * @param strike why it is left out of the text, or null while it stands there or when nobody said so
 */
public record Standing(
        Commitment commitment, ProgressReport latest, Commitment before, ProgressReport previous, Strike strike) {

    /**
     * What the next report begins from: the latest report of this year, or else that of the year before, unless the
     * commitment was finished then and promised anew; null where there is neither.
     */
    public ProgressReport lastTime() {
        if (latest != null || previous == null) {
            return latest;
        }
        return previous.status() == ReportStatus.DONE || previous.status() == ReportStatus.DROPPED ? null : previous;
    }

    Standing because(Strike reason) {
        return new Standing(commitment, latest, before, previous, reason);
    }
}
