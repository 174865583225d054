package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** An agreed text was opened again. */
public record TextReopened(TextId text, String reason) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
