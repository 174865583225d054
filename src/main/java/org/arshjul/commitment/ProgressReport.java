package org.arshjul.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import org.arshjul.party.PartyId;

/**
 * What a party reported on one commitment in one period.
 *
 * @param progress percent, 0 to 100
 * @param by who sent it in
 */
public record ProgressReport(
        FollowUpId followUp,
        String commitment,
        PartyId party,
        ReportStatus status,
        int progress,
        String done,
        String hinders,
        String indicator,
        BigDecimal value,
        String evidence,
        String by,
        Instant at) {}
