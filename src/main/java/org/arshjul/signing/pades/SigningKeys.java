package org.arshjul.signing.pades;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The installation's key for electronic signatures, read once at the start. */
@Component
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final ProgrammeClock clock;
    private final SigningKey key;

    SigningKeys(SigningSettings settings, Environment environment, ProgrammeClock clock) {
        this.clock = clock;
        this.key = key(settings, environment);
        trouble()
                .ifPresent(said -> LOG.warn(
                        "Electronic signing is not possible, only paper: {}. Set arshjul.signing.key-store.",
                        said.code()));
        if (key != null) {
            LOG.info(
                    "Electronic signatures are made with {} until {}",
                    key.certificate().getSubjectX500Principal(),
                    key.certificate().getNotAfter().toInstant());
        }
    }

    private static SigningKey key(SigningSettings settings, Environment environment) {
        if (settings.keyStore() != null) {
            return KeyStoreReader.read(settings.keyStore());
        }
        return environment.acceptsProfiles(Profiles.of("demo | test"))
                ? KeyStoreReader.read(DemoAuthority.in(settings.demoFolder()))
                : null;
    }

    /** Why nothing can be signed now, in words; empty when it can. */
    Optional<Refusal> trouble() {
        if (key == null) {
            return Optional.of(Refusal.conflict("signing.key.none"));
        }
        Instant now = clock.instant();
        if (key.isValidAt(now)) {
            return Optional.empty();
        }
        Instant until = key.certificate().getNotAfter().toInstant();
        return Optional.of(
                now.isAfter(until)
                        ? Refusal.conflict("signing.key.expired", date(until))
                        : Refusal.conflict(
                                "signing.key.notYet",
                                date(key.certificate().getNotBefore().toInstant())));
    }

    /** The key for that signature: one made for it, or the organisation's; refuses while there is trouble. */
    SigningKey forSigning(SignatureLine line) throws GeneralSecurityException {
        Optional<Refusal> trouble = trouble();
        if (trouble.isPresent()) {
            throw trouble.get();
        }
        return key.isAuthority() ? OneTimeKeys.issue(key, line) : key;
    }

    SealKind kind() {
        return key.isAuthority() ? SealKind.PERSON : SealKind.SEAL;
    }

    /** The certificates on which signatures made now rest; empty without a key. */
    List<X509Certificate> certificates() {
        return key == null ? List.of() : List.of(key.certificate());
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ProgrammeClock.STOCKHOLM);
    }
}
