package org.arshjul.commitment;

/**
 * A commitment of an earlier year that was reported done, or given up for a reason.
 *
 * @param report the one that said so
 */
public record FinishedCommitment(Commitment commitment, ProgressReport report) {

    public boolean done() {
        return report.status() == ReportStatus.DONE;
    }
}
