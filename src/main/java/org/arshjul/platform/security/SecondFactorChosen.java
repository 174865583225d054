package org.arshjul.platform.security;

import org.arshjul.platform.DomainEvent;

/** From now on that account shows codes from an app besides its password. */
public record SecondFactorChosen(String account) implements DomainEvent {

    @Override
    public String subject() {
        return account;
    }
}
