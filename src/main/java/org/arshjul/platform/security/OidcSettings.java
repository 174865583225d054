package org.arshjul.platform.security;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How an identity provider's people are ours.
 *
 * @param personClaim the claim that holds the person's id with us; one that the person cannot change at the provider
 */
@ConfigurationProperties("arshjul.security.oidc")
@Validated
record OidcSettings(
        @DefaultValue("preferred_username") @NotBlank String personClaim) {}
