package org.arshjul.platform.restore;

import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which backup the database was restored from.
 *
 * @param backup any name, a new one for each restoring; null or empty when it was not
 */
@Validated
@ConfigurationProperties(value = "arshjul.restore", ignoreUnknownFields = false)
public record RestoreSettings(@Size(max = 100) String backup) {}
