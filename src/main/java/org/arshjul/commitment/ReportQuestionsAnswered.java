package org.arshjul.commitment;

import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A party answered what it was asked about a report that was sent back. */
public record ReportQuestionsAnswered(ReportId report, PartyId party) implements DomainEvent {

    @Override
    public String subject() {
        return report.toString();
    }
}
