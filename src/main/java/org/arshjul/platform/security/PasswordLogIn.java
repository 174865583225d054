package org.arshjul.platform.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Looks at passwords of people and programs, as often as {@link LogInGate} lets them try. */
@Component
class PasswordLogIn extends DaoAuthenticationProvider {

    private final LogInGate gate;

    PasswordLogIn(SignIn signIn, PasswordEncoder passwords, LogInGate gate) {
        super(signIn);
        setPasswordEncoder(passwords);
        this.gate = gate;
    }

    @Override
    public Authentication authenticate(Authentication shown) throws AuthenticationException {
        Whereabouts from = (Whereabouts) shown.getDetails();
        LogInGate.Attempt attempt = gate.attempt(shown.getName(), from);
        Authentication person;
        try {
            person = super.authenticate(shown);
        } catch (BadCredentialsException wrong) {
            attempt.failed();
            throw wrong;
        }
        if (from.program()) {
            attempt.succeeded();
        }
        return person;
    }
}
