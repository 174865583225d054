package org.arshjul.commitment;

import java.util.List;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A follow-up was opened: these parties are asked to report, if any. */
public record ReportDue(FollowUpId followUp, List<PartyId> parties) implements DomainEvent {

    @Override
    public String subject() {
        return followUp.toString();
    }
}
