package org.arshjul.review;

import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;

/** A party said something on one paragraph of a section; {@code paragraph} is the digest of the paragraph's words. */
public record ParagraphRemarked(
        TextId text, PartyId party, String section, String paragraph, String quote, String remark)
        implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
