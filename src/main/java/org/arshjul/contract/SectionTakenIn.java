package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** A municipality now has a section of the template that its text began without; it stands empty. */
public record SectionTakenIn(TextId text, String section) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
