package org.arshjul.platform.security;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who shows a code from an app besides the password; whoever chose to do so does in any case. At an identity provider it is
 * the provider that sees to it.
 *
 * @param of who has to
 */
@ConfigurationProperties(value = "arshjul.security.second-factor", ignoreUnknownFields = false)
@Validated
record SecondFactorSettings(
        @DefaultValue("signatories") @NotNull Of of) {

    /** Whom it is asked of. */
    enum Of {
        NOBODY,
        SIGNATORIES,
        EVERYBODY
    }

    private static final String SIGNATORY = ".signatory";

    /** Whether somebody in these groups has to. */
    boolean requires(Set<String> groups) {
        return switch (of) {
            case NOBODY -> false;
            case SIGNATORIES -> groups.stream().anyMatch(group -> group.endsWith(SIGNATORY));
            case EVERYBODY -> true;
        };
    }
}
