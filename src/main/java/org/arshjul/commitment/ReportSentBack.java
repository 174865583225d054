package org.arshjul.commitment;

import java.util.List;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A board, or the steering group, sent a compiled report back: these parties have questions to answer first. */
public record ReportSentBack(ReportId report, List<PartyId> parties) implements DomainEvent {

    @Override
    public String subject() {
        return report.toString();
    }
}
