package org.arshjul.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Remembers with each session how and when its person last showed who they are, and lets them show it again. */
@Component
public class IdentityProofs {

    private static final String SESSION_KEY = IdentityProof.class.getName();
    /** How the methods begin that end with the id of an identity provider. */
    static final String PROVIDER = "provider:";

    /** That the account had an app when it logged in, so that a code is missing until it is shown. */
    private static final String HAS_APP = SecondFactors.class.getName();

    private final SignIn signIn;
    private final PasswordEncoder passwords;
    private final LogInGate gate;
    private final SecondFactors factors;
    private final TransactionTemplate transaction;
    private final ProgrammeClock clock;
    private final AuthenticationSuccessHandler there = new SavedRequestAwareAuthenticationSuccessHandler();

    IdentityProofs(
            SignIn signIn,
            PasswordEncoder passwords,
            LogInGate gate,
            SecondFactors factors,
            TransactionTemplate transaction,
            ProgrammeClock clock) {
        this.gate = gate;
        this.signIn = signIn;
        this.passwords = passwords;
        this.factors = factors;
        this.transaction = transaction;
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
            remember(request, LogInGate.PASSWORD_AND_CODE);
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

    /** Codes are short: many that are sent at once are looked at one after the other, and what failed stays recorded. */
    private LogInGate.Attempt checkCode(HttpServletRequest request, String code) {
        AtomicReference<Refusal> refused = new AtomicReference<>();
        LogInGate.Attempt attempt = transaction.execute(begun -> {
            factors.lock(Actor.required());
            try {
                return check(
                        request,
                        LogInGate.PASSWORD_AND_CODE,
                        () -> factors.accepts(Actor.required(), code),
                        Refusal.invalid("identity.wrongCode"));
            } catch (Refusal refusal) {
                refused.set(refusal);
                return null;
            }
        });
        if (attempt == null) {
            throw refused.get();
        }
        return attempt;
    }

    private LogInGate.Attempt check(HttpServletRequest request, String method, BooleanSupplier right, Refusal wrong) {
        LogInGate.Attempt attempt;
        try {
            attempt = gate.attempt(Actor.required(), method, Whereabouts.of(request));
        } catch (LogInHeld held) {
            throw Refusal.conflict(
                    method.equals(LogInGate.PASSWORD_AND_CODE) ? "identity.held.code" : "identity.held",
                    held.minutes());
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
            HttpSession session = request.getSession();
            session.setAttribute(SESSION_KEY, new IdentityProof(method, clock.instant()));
            // Somebody else may have been logged in here before: setting null removes what was theirs.
            session.setAttribute(SecondFactorPages.CHOSEN, null);
            session.setAttribute(
                    HAS_APP, method.equals(LogInGate.PASSWORD) && factors.has(person.getName()) ? true : null);
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
        remember(request, LogInGate.PASSWORD_AND_CODE);
        request.changeSessionId();
        gate.loggedIn(request, response, Actor.required(), LogInGate.PASSWORD_AND_CODE);
        there.onAuthenticationSuccess(
                request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    private static Set<String> groups(Authentication person) {
        return AuthorityUtils.authorityListToSet(person.getAuthorities());
    }

    /** What the request's person has shown: with this request, where its password was looked at, or in its session. */
    Optional<IdentityProof> of(HttpServletRequest request) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person != null && person.getDetails() instanceof Whereabouts from && from.program()) {
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
