package org.arshjul.platform.node;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.arshjul.platform.Pauses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How nodes notice that one of them has died, and how they go on with what it left.
 *
 * @param beat how often a node says that it is alive, and looks for what others left
 * @param silence after how long without a word a node is taken for dead
 * @param pauses between attempts to tell an event to a listener that fails
 * @param shownAfter how many attempts fail before the coordinator is told
 * @param shownAfterTime how long an event may be on its way before the coordinator is told
 */
@Validated
@ConfigurationProperties(value = "arshjul.nodes", ignoreUnknownFields = false)
public record NodeSettings(
        @DefaultValue("5s") @NotNull Duration beat,
        @DefaultValue("30s") @NotNull Duration silence,
        @DefaultValue @NotNull @Valid Pauses pauses,
        @DefaultValue("3") @Min(1) int shownAfter,
        @DefaultValue("10m") @NotNull Duration shownAfterTime) {}
