package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** One section reads otherwise than before. */
public record SectionRevised(TextId text, String section, int version, String digest) implements DomainEvent {

    @Override
    public String subject() {
        return text.toString();
    }
}
