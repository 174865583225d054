package org.arshjul.platform.look;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose pages and mails these are.
 *
 * @param organisation its name, as it stands on pages and in mails
 * @param accent the colour of links and buttons in the light appearance
 * @param accentDark the same in the dark one
 * @param logo a PNG or SVG file, or null for none
 */
@Validated
@ConfigurationProperties(value = "arshjul.look", ignoreUnknownFields = false)
record LookSettings(
        @DefaultValue("Viable Cities")
        @NotBlank(message = "the organisation's name, such as Viable Cities")
        @Size(max = 60, message = "60 characters at most")
        String organisation,

        @DefaultValue("#0b6352")
        @NotNull
        @Pattern(regexp = Colour.HEX, message = "a colour such as \"#0b6352\", in quotation marks")
        String accent,

        @DefaultValue("#6cc9b0")
        @NotNull
        @Pattern(regexp = Colour.HEX, message = "a colour such as \"#6cc9b0\", in quotation marks")
        String accentDark,

        Path logo) {}
