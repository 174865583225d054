package org.arshjul.platform.security;

import java.time.Instant;
import org.arshjul.platform.DomainEvent;

/** From that moment on the account shows codes from an app besides its password. */
public record SecondFactorChosen(String account, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return account;
    }
}
