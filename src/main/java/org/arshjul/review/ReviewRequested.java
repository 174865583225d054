package org.arshjul.review;

import java.util.List;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** These parties are asked for their opinions on the text. */
public record ReviewRequested(TextId text, int round, List<PartyId> parties) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
