package org.arshjul.platform;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to wait before something that failed is tried again: each pause is twice the one before.
 *
 * @param first the first pause
 * @param longest no pause is longer
 */
public record Pauses(
        @DefaultValue("30s") @NotNull Duration first,
        @DefaultValue("1h") @NotNull Duration longest) {

    /** The pause after that many attempts, of which there was at least one. */
    public Duration after(int attempts) {
        Duration pause = first;
        for (int attempt = 1; attempt < attempts && pause.compareTo(longest) < 0; attempt++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
