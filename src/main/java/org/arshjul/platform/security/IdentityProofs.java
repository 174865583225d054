package org.arshjul.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Remembers with each session how and when its person last showed who they are, and lets them show it again. */
@Component
public class IdentityProofs {

    private static final String SESSION_KEY = IdentityProof.class.getName();
    /** How the methods begin that end with the id of an identity provider. */
    static final String PROVIDER = "provider:";

    private final SignIn signIn;
    private final PasswordEncoder passwords;
    private final LogInGate gate;
    private final ProgrammeClock clock;

    IdentityProofs(SignIn signIn, PasswordEncoder passwords, LogInGate gate, ProgrammeClock clock) {
        this.gate = gate;
        this.signIn = signIn;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether the signed-in person has a password with us; else they show who they are at the identity provider. */
    public boolean byPassword() {
        return Actor.person()
                .flatMap(signIn::account)
                .map(Account::passwordHash)
                .isPresent();
    }

    /** The signed-in person shows by their password that it is they; refuses a wrong one, and any after too many wrong ones. */
    public void confirm(String password) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        LogInGate.Attempt attempt;
        try {
            attempt = gate.attempt(Actor.required(), Whereabouts.of(request));
        } catch (LogInHeld held) {
            throw Refusal.conflict("identity.held", held.minutes());
        }
        boolean right = signIn.account(Actor.required())
                .map(Account::passwordHash)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        if (!right) {
            attempt.failed();
            throw Refusal.forbidden("identity.wrongPassword");
        }
        attempt.succeeded();
        IdentityProof shown = new IdentityProof(LogInGate.PASSWORD, clock.instant());
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(SESSION_KEY, shown, RequestAttributes.SCOPE_SESSION);
        Actor.shown(shown);
    }

    /** A log-in counts as shown; then it leads to the page that the person had asked for. */
    AuthenticationSuccessHandler afterLogin(RequestCache asked) {
        SavedRequestAwareAuthenticationSuccessHandler there = new SavedRequestAwareAuthenticationSuccessHandler();
        there.setRequestCache(asked);
        return (request, response, person) -> {
            gate.loggedIn(request, response, person.getName(), method(person));
            request.getSession().setAttribute(SESSION_KEY, new IdentityProof(method(person), clock.instant()));
            there.onAuthenticationSuccess(request, response, person);
        };
    }

    /** What the request's person has shown: with this request, or in its session. */
    Optional<IdentityProof> of(HttpServletRequest request) {
        if (Whereabouts.byProgram(request)) {
            return Optional.of(new IdentityProof(LogInGate.PASSWORD, clock.instant()));
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SESSION_KEY) instanceof IdentityProof proof
                ? Optional.of(proof)
                : Optional.empty();
    }

    private static String method(Authentication authentication) {
        return authentication instanceof OAuth2AuthenticationToken token
                ? PROVIDER + token.getAuthorizedClientRegistrationId()
                : LogInGate.PASSWORD;
    }
}
