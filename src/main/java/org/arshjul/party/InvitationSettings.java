package org.arshjul.party;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long links to a new password lead there.
 *
 * @param valid that of a coordinator's invitation
 * @param askedValid that of somebody who has forgotten the password
 * @param askedPerDay how many of those somebody gets in 24 hours, so that nobody can fill another's inbox
 */
@ConfigurationProperties(value = "arshjul.security.invitation", ignoreUnknownFields = false)
@Validated
record InvitationSettings(
        @DefaultValue("7d") @NotNull Duration valid,
        @DefaultValue("1h") @NotNull Duration askedValid,
        @DefaultValue("3") @Min(1) int askedPerDay) {}
