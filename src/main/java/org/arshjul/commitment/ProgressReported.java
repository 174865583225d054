package org.arshjul.commitment;

import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A party reported on one of its commitments; progress is in percent. */
public record ProgressReported(FollowUpId followUp, String commitment, PartyId party, ReportStatus status, int progress)
        implements DomainEvent {

    @Override
    public String subject() {
        return followUp.toString();
    }
}
