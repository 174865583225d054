package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** All reviewers stand behind the text, or it was decided to go on. */
public record TextAgreed(TextId text, boolean despiteRequests) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
