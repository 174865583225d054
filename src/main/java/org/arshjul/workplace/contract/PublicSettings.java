package org.arshjul.workplace.contract;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the public pages say of those who answer for them.
 *
 * @param publisher the public body that answers for the pages
 * @param contact where readers report what they cannot use
 * @param licence under which the open data may be used
 * @param licenceUrl where that licence can be read
 * @param accessibilityReviewed when the accessibility of the pages was last reviewed
 */
@Validated
@ConfigurationProperties(value = "arshjul.public", ignoreUnknownFields = false)
public record PublicSettings(
        @DefaultValue("Viable Cities") @NotBlank String publisher,

        @DefaultValue("arshjul@example.org") @NotBlank @Email
        String contact,

        @DefaultValue("CC0 1.0") @NotBlank String licence,

        @DefaultValue("https://creativecommons.org/publicdomain/zero/1.0/deed.sv")
        @NotNull
        @Pattern(regexp = "https?://[^\\s]+")
        String licenceUrl,

        @DefaultValue("2026-11-25") @NotNull LocalDate accessibilityReviewed) {}
