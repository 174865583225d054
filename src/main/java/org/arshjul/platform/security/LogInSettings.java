package org.arshjul.platform.security;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a log-in may fail before the next one has to wait, and how long log-ins are kept.
 *
 * @param failures for one account from one place
 * @param failuresOfAddress for all accounts from one address, browsers in which they have logged in before left out
 * @param within how long a failure counts, and so the longest wait
 * @param kept how long each log-in can be read
 */
@ConfigurationProperties(value = "arshjul.security.log-in", ignoreUnknownFields = false)
@Validated
record LogInSettings(
        @DefaultValue("5") @Min(1) int failures,
        @DefaultValue("50") @Min(1) int failuresOfAddress,
        @DefaultValue("15m") @NotNull Duration within,
        @DefaultValue("180d") @NotNull Duration kept) {}
