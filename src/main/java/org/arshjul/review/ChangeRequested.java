package org.arshjul.review;

import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A party asked for a change of one section, and said why. */
public record ChangeRequested(TextId text, PartyId party, String section, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
