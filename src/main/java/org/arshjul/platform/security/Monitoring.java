package org.arshjul.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account with which a program reads health and metrics, and nothing else; there is none without a hash.
 *
 * @param user by what name it logs in
 * @param passwordHash with the name of its algorithm, such as {@code {bcrypt}$2a$10$…}
 */
@Validated
@ConfigurationProperties(value = "arshjul.security.monitoring", ignoreUnknownFields = false)
record Monitoring(
        @DefaultValue(AUTHORITY) @NotBlank String user,

        @Pattern(
                regexp = AdministratorPassword.HASH,
                message = "a hash that begins with its algorithm, such as bcrypt in braces")
        String passwordHash) {

    /** What the account may do, and its name when no other is given. */
    static final String AUTHORITY = "monitoring";

    boolean wanted() {
        return passwordHash != null;
    }
}
