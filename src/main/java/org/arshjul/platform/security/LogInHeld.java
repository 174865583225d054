package org.arshjul.platform.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many log-ins have failed there: the next one has to wait, whatever the password. */
final class LogInHeld extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    LogInHeld(Duration wait) {
        super("too many log-ins have failed");
        this.wait = wait;
    }

    /** At least one. */
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }

    long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
