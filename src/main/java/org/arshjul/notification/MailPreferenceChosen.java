package org.arshjul.notification;

import org.arshjul.platform.DomainEvent;

/**
 * A person has chosen how to get mail.
 *
 * @param digestHour null for the programme's
 */
public record MailPreferenceChosen(String person, Integer digestHour, boolean onlySigning) implements DomainEvent {

    @Override
    public String subject() {
        return person;
    }
}
