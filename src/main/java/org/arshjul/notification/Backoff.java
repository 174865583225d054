package org.arshjul.notification;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.arshjul.platform.Pauses;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a mail that the server would not take yet is tried again: each pause is twice the one before.
 *
 * @param first the first pause
 * @param longest no pause is longer
 * @param attempts after that many the mail has failed
 */
public record Backoff(
        @DefaultValue("30s") @NotNull Duration first,
        @DefaultValue("1h") @NotNull Duration longest,
        @DefaultValue("100") @Min(1) int attempts) {

    /** The pause after that many attempts, of which there was at least one. */
    Duration after(int attemptsMade) {
        return new Pauses(first, longest).after(attemptsMade);
    }

    boolean exhausted(int attemptsMade) {
        return attemptsMade >= attempts;
    }
}
