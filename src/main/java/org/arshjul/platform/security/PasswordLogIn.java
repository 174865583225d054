package org.arshjul.platform.security;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Looks at passwords of people and programs, as often as {@link LogInGate} lets them try. */
@Component
class PasswordLogIn extends DaoAuthenticationProvider {

    private final LogInGate gate;
    private final SecondFactors factors;

    PasswordLogIn(SignIn signIn, PasswordEncoder passwords, LogInGate gate, SecondFactors factors) {
        super(signIn);
        setPasswordEncoder(passwords);
        this.gate = gate;
        this.factors = factors;
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
            requireNoCode(person);
            attempt.succeeded();
        }
        return person;
    }

    /** A program has no app: whoever shows codes at the pages would be as good as known by the password alone. */
    private void requireNoCode(Authentication person) {
        if (factors.required(AuthorityUtils.authorityListToSet(person.getAuthorities()))
                || factors.has(person.getName())) {
            throw new SecondFactorNeeded();
        }
    }
}
