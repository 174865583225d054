package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** The text is not revised any further this year. */
public record TextCancelled(TextId text, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
