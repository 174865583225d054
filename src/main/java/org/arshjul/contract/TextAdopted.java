package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** A text of a past year was taken in as it was signed elsewhere, or taken in anew. */
public record TextAdopted(TextId text) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
