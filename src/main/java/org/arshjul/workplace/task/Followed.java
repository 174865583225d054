package org.arshjul.workplace.task;

import org.arshjul.commitment.Standing;

/**
 * A commitment with what was last reported on it, as a page shows it.
 *
 * @param status the report's status, or null when nobody reported
 */
public record Followed(
        String id,
        String lineage,
        String section,
        String sectionNumber,
        String wording,
        String party,
        String state,
        String status,
        int progress,
        String done,
        String hinders,
        boolean carried) {

    public static Followed of(Standing standing) {
        var commitment = standing.commitment();
        var report = standing.latest();
        return new Followed(
                commitment.id(),
                commitment.lineage(),
                commitment.section(),
                commitment.sectionNumber(),
                commitment.wording(),
                commitment.party().value(),
                commitment.state().id(),
                report == null ? null : report.status().id(),
                report == null ? 0 : report.progress(),
                report == null ? null : report.done(),
                report == null ? null : report.hinders(),
                standing.before() != null);
    }
}
