package org.arshjul.platform.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to set, in place of a stack trace. */
class NoWayInAnalyzer extends AbstractFailureAnalyzer<NoWayIn> {

    private static final String REMEDY =
            """
            Set one of these and start again:
              - the environment variable %s: a password of at least %d characters;
              - %s in config/application.yml: its hash, beginning with {bcrypt};
              - spring.security.oauth2.client.registration.*: log-in through your identity provider.
            To try Årshjul with invented people and open passwords, start it with the profile 'demo'.""".formatted(AdministratorPassword.CLEAR, AdministratorPassword.SHORTEST, AdministratorPassword.HASHED);

    @Override
    protected FailureAnalysis analyze(Throwable root, NoWayIn cause) {
        return new FailureAnalysis(cause.getMessage(), REMEDY, cause);
    }
}
