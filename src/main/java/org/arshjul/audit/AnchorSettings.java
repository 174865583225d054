package org.arshjul.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the trail is anchored outside of the database.
 *
 * @param enabled whether anchors are written and compared
 * @param folder where the file lies; best on another machine, where lines can be added and not changed
 * @param installation names the file and stands in each line; nodes with one database and one folder share the name
 * @param hour the hour in Stockholm from which the day's anchor is written
 * @param lookEvery how often it is asked whether an anchor is due, and how soon a failed one is tried again
 */
@Validated
@ConfigurationProperties(value = "arshjul.audit.anchors", ignoreUnknownFields = false)
public record AnchorSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("./data/anchors") @NotNull Path folder,

        @DefaultValue("arshjul") @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,39}")
        String installation,

        @DefaultValue("3") @Min(0) @Max(23) int hour,
        @DefaultValue("1m") @NotNull Duration lookEvery) {}
