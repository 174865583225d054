package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** Its owner confirmed the draft: the text may be reviewed. */
public record TextConfirmed(TextId text, int round) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
