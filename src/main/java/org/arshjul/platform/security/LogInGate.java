package org.arshjul.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.arshjul.platform.Digest;
import org.arshjul.platform.security.LogIn.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets passwords be tried only so often, and records each log-in. What fails in one place, an address or a browser in which
 * the account has logged in before, makes nobody wait in another place: nobody can lock somebody else out.
 */
@Component
@EnableConfigurationProperties(LogInSettings.class)
class LogInGate {

    static final String PASSWORD = "password";

    /** The password, and a code from an app. */
    static final String PASSWORD_AND_CODE = PASSWORD + "+totp";

    private static final String PROGRAM = "basic";
    private static final int COOKIE_BYTES = 32;

    /** A program shows its password with each request; one line for each hour will do. */
    private static final Duration PROGRAM_AGAIN = Duration.ofHours(1);

    private static final Duration HELD_AGAIN = Duration.ofMinutes(1);

    private final LogIns logIns;
    private final SignIn signIn;
    private final LogInSettings settings;
    private final boolean secureCookies;
    private final SecureRandom random = new SecureRandom();
    private final Clock machine = Clock.systemUTC();

    LogInGate(
            LogIns logIns,
            SignIn signIn,
            LogInSettings settings,
            @Value("${server.servlet.session.cookie.secure:false}") boolean secureCookies) {
        this.logIns = logIns;
        this.signIn = signIn;
        this.settings = settings;
        this.secureCookies = secureCookies;
    }

    /** One password that may be looked at. */
    final class Attempt {

        private final String account;
        private final String browser;
        private final String method;
        private final Whereabouts from;

        private Attempt(String account, String browser, String method, Whereabouts from) {
            this.account = account;
            this.browser = browser;
            this.method = method;
            this.from = from;
        }

        /** The password was right, and this is no log-in by a form, which {@link #loggedIn} is told of. */
        void succeeded() {
            if (from.program()) {
                recordUnlessSince(Outcome.SUCCEEDED, PROGRAM_AGAIN);
            } else {
                record(Outcome.SUCCEEDED);
            }
        }

        /** Whoever floods us with passwords does not flood the record. */
        private void held() {
            recordUnlessSince(Outcome.HELD, HELD_AGAIN);
        }

        void failed() {
            record(Outcome.FAILED);
        }

        private void record(Outcome outcome) {
            logIns.add(ended(outcome), browser);
        }

        private void recordUnlessSince(Outcome outcome, Duration time) {
            if (!logIns.has(ended(outcome), now().minus(time))) {
                record(outcome);
            }
        }

        private LogIn ended(Outcome outcome) {
            return new LogIn(now(), account, from.address(), method, outcome);
        }
    }

    /** Somebody is about to show a password; throws {@link LogInHeld} while too many have failed there. */
    Attempt attempt(String name, Whereabouts from) {
        return attempt(name, from.program() ? PROGRAM : PASSWORD, from);
    }

    /** The same for what is shown by that method. */
    Attempt attempt(String name, String method, Whereabouts from) {
        String account = signIn.account(name).map(Account::id).orElse(null);
        Attempt attempt = new Attempt(account, known(account, from), method, from);
        wait(attempt).ifPresent(wait -> {
            attempt.held();
            throw new LogInHeld(wait);
        });
        return attempt;
    }

    /** Somebody came in by a page; their browser is known from now on, and has buckets of its own. */
    void loggedIn(HttpServletRequest request, HttpServletResponse response, String account, String method) {
        Whereabouts from = Whereabouts.of(request);
        String browser = known(account, from);
        if (browser == null) {
            byte[] secret = new byte[COOKIE_BYTES];
            random.nextBytes(secret);
            String value = HexFormat.of().formatHex(secret);
            browser = Digest.of(value).hex();
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Whereabouts.COOKIE, value)
                            .httpOnly(true)
                            .secure(secureCookies)
                            .sameSite("Lax")
                            .path("/")
                            .maxAge(settings.kept())
                            .build()
                            .toString());
        }
        logIns.add(new LogIn(now(), account, from.address(), method, Outcome.SUCCEEDED), browser);
    }

    private String known(String account, Whereabouts from) {
        return account != null && from.browser() != null && logIns.knows(account, from.browser())
                ? from.browser()
                : null;
    }

    private Optional<Duration> wait(Attempt attempt) {
        Instant since = now().minus(settings.within());
        String address = attempt.from.address();
        List<Instant> here = logIns.failures(attempt.account, address, attempt.browser, since, settings.failures());
        Optional<Duration> wait = untilOneIsForgotten(here, settings.failures());
        if (wait.isPresent() || attempt.browser != null) {
            return wait;
        }
        return untilOneIsForgotten(
                        logIns.failuresOfAddress(address, since, settings.failuresOfAddress()),
                        settings.failuresOfAddress())
                .or(() -> attempt.method.equals(PASSWORD_AND_CODE) ? waitForCodes(attempt, since) : Optional.empty());
    }

    /** Six digits can be guessed from many places at once. Only who has shown the password can make the account wait here. */
    private Optional<Duration> waitForCodes(Attempt attempt, Instant since) {
        return untilOneIsForgotten(
                logIns.failuresBy(attempt.account, attempt.method, since, settings.failures()), settings.failures());
    }

    private Optional<Duration> untilOneIsForgotten(List<Instant> failures, int most) {
        return failures.size() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now(), failures.get(most - 1).plus(settings.within())));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        logIns.removeBefore(now().minus(settings.kept()));
    }

    private Instant now() {
        return machine.instant();
    }
}
