package org.arshjul.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.arshjul.platform.Actor;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Remembers with each session how and when its person last showed who they are, and lets them show it again. */
@Component
public class IdentityProofs {

    private static final String SESSION_KEY = IdentityProof.class.getName();
    /** How the methods begin that end with the id of an identity provider. */
    static final String PROVIDER = "provider:";

    /** The password, and a code from an app. */
    static final String WITH_CODE = LogInGate.PASSWORD + "+totp";

    /** That the account had an app when it logged in, so that a code is missing until it is shown. */
    private static final String HAS_APP = SecondFactors.class.getName();

    private final SignIn signIn;
    private final PasswordEncoder passwords;
    private final LogInGate gate;
    private final SecondFactors factors;
    private final ProgrammeClock clock;
    private final AuthenticationSuccessHandler there = new SavedRequestAwareAuthenticationSuccessHandler();

    IdentityProofs(
            SignIn signIn, PasswordEncoder passwords, LogInGate gate, SecondFactors factors, ProgrammeClock clock) {
        this.gate = gate;
        this.signIn = signIn;
        this.passwords = passwords;
        this.factors = factors;
        this.clock = clock;
    }

    /** Whether the signed-in person has a password with us; else they show who they are at the identity provider. */
    public boolean byPassword() {
        return Actor.person()
                .flatMap(signIn::account)
                .map(Account::passwordHash)
                .isPresent();
    }

    /** Whether the signed-in person shows by a code of their app, not by the password again, that it is they. */
    public boolean byCode() {
        return byPassword() && factors.has(Actor.required());
    }

    /**
     * The signed-in person shows that it is they, by a code of their app where they have one, else by their password; refuses
     * a wrong one, and any after too many wrong ones.
     */
    public void confirm(String shown) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        if (byCode()) {
            checkCode(request, shown).succeeded();
            remember(request, WITH_CODE);
        } else {
            check(request, LogInGate.PASSWORD, () -> isPassword(shown), Refusal.forbidden("identity.wrongPassword"))
                    .succeeded();
            remember(request, LogInGate.PASSWORD);
        }
    }

    private boolean isPassword(String shown) {
        return signIn.account(Actor.required())
                .map(Account::passwordHash)
                .filter(hash -> passwords.matches(shown, hash))
                .isPresent();
    }

    /** The signed-in person shows a code of their app after the password; refuses as {@link #confirm} does. */
    void showCode(String code, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        checkCode(request, code);
        codeShown(request, response);
    }

    private LogInGate.Attempt checkCode(HttpServletRequest request, String code) {
        return check(
                request,
                WITH_CODE,
                () -> factors.accepts(Actor.required(), code),
                Refusal.invalid("identity.wrongCode"));
    }

    private LogInGate.Attempt check(HttpServletRequest request, String method, BooleanSupplier right, Refusal wrong) {
        LogInGate.Attempt attempt;
        try {
            attempt = gate.attempt(Actor.required(), method, Whereabouts.of(request));
        } catch (LogInHeld held) {
            throw Refusal.conflict("identity.held", held.minutes());
        }
        if (!right.getAsBoolean()) {
            attempt.failed();
            throw wrong;
        }
        return attempt;
    }

    private void remember(HttpServletRequest request, String method) {
        IdentityProof shown = new IdentityProof(method, clock.instant());
        request.getSession().setAttribute(SESSION_KEY, shown);
        Actor.shown(shown);
    }

    /** A log-in counts as shown; then it leads to the page that the person had asked for, or first to where a code is shown. */
    AuthenticationSuccessHandler afterLogin() {
        return (request, response, person) -> {
            String method = method(person);
            request.getSession().setAttribute(SESSION_KEY, new IdentityProof(method, clock.instant()));
            if (method.equals(LogInGate.PASSWORD) && factors.has(person.getName())) {
                request.getSession().setAttribute(HAS_APP, true);
            }
            if (codeMissing(request, groups(person))) {
                response.sendRedirect(request.getContextPath() + SecondFactorPages.CODE);
            } else {
                gate.loggedIn(request, response, person.getName(), method);
                there.onAuthenticationSuccess(request, response, person);
            }
        };
    }

    /** Whether the session's person has a code to show before anything else. */
    boolean codeMissing(HttpServletRequest request) {
        return codeMissing(request, Actor.groups());
    }

    private boolean codeMissing(HttpServletRequest request, Set<String> groups) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(SESSION_KEY) instanceof IdentityProof proof
                && proof.method().equals(LogInGate.PASSWORD)
                && (session.getAttribute(HAS_APP) != null || factors.required(groups));
    }

    /** A code was shown just now: the person is logged in, in a session that nobody knew before, and goes where they wanted. */
    void codeShown(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        remember(request, WITH_CODE);
        request.changeSessionId();
        gate.loggedIn(request, response, Actor.required(), WITH_CODE);
        there.onAuthenticationSuccess(
                request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    private static Set<String> groups(Authentication person) {
        return AuthorityUtils.authorityListToSet(person.getAuthorities());
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
