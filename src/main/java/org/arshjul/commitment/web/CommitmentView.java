package org.arshjul.commitment.web;

import java.time.Instant;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.CommitmentState;
import org.arshjul.commitment.Standing;

/**
 * A commitment as others see it.
 *
 * @param section the section's number as printed, or its key where it has none
 * @param previousWording how the year before worded it, or null
 * @param droppedReason why the party gave it up, or why its wording was left out of the text; null when nobody said so
 * @param report the latest report of this year, or null
 * @param previous the latest report of the year before, or null
 */
record CommitmentView(
        String id,
        String lineage,
        String text,
        int year,
        String section,
        String sectionKey,
        int position,
        String wording,
        String previousWording,
        String party,
        CommitmentState state,
        int firstYear,
        Instant droppedAt,
        String droppedReason,
        ReportView report,
        ReportView previous) {

    static CommitmentView of(Standing standing) {
        Commitment one = standing.commitment();
        return new CommitmentView(
                one.id(),
                one.lineage(),
                one.text().toString(),
                one.text().year(),
                one.sectionNumber().isEmpty() ? one.section() : one.sectionNumber(),
                one.section(),
                one.position(),
                one.wording(),
                standing.before() == null ? null : standing.before().wording(),
                one.party().value(),
                one.state(),
                one.firstYear(),
                one.droppedAt(),
                standing.strike() == null
                        ? one.droppedReason()
                        : standing.strike().reason(),
                ReportView.of(standing.latest()),
                ReportView.of(standing.previous()));
    }
}
