package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** A text was opened for revision. */
public record TextOpened(TextId text, String basedOn) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
