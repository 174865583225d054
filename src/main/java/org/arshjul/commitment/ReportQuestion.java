package org.arshjul.commitment;

import java.time.Instant;
import org.arshjul.party.PartyId;

/**
 * What a board, or the steering group, asked a party about a report that it sent back.
 *
 * @param edition the one that was sent back
 * @param party who is to answer; {@link Commitment#AGENCIES} for the agencies jointly
 * @param answer null, like all that follows, until the party has answered
 */
public record ReportQuestion(
        long id,
        ReportId report,
        int edition,
        PartyId party,
        String question,
        String askedBy,
        Instant askedAt,
        String answer,
        String answeredBy,
        Instant answeredAt) {

    public boolean open() {
        return answer == null;
    }
}
