package org.arshjul.review;

import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A party gave its opinion on one section as it read. */
public record OpinionGiven(TextId text, PartyId party, String section, Verdict verdict, String digest)
        implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
