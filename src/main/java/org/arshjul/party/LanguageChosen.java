package org.arshjul.party;

import org.arshjul.platform.DomainEvent;

/**
 * A person has chosen a language for mails and pages.
 *
 * @param language {@code sv} or {@code en}
 */
public record LanguageChosen(String person, String language) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
