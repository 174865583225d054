package org.arshjul.platform.security;

import org.springframework.security.core.AuthenticationException;

/** The password was right, but the account shows a code too, which a program cannot. */
final class SecondFactorNeeded extends AuthenticationException {

    private static final long serialVersionUID = 1;

    SecondFactorNeeded() {
        super("the account shows a code besides its password");
    }
}
