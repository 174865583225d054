package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** A section that was taken in from the template, and stood empty, is no longer part of the text. */
public record SectionLeftOut(TextId text, String section) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
