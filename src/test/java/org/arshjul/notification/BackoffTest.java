package org.arshjul.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1), 100);

    @Test
    void each_pause_is_twice_the_one_before_up_to_the_longest() {
        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(backoff.after(7)).isEqualTo(Duration.ofMinutes(32));
        assertThat(backoff.after(8)).isEqualTo(Duration.ofHours(1));
        assertThat(backoff.after(99)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void it_ends_with_the_last_attempt() {
        assertThat(backoff.exhausted(99)).isFalse();
        assertThat(backoff.exhausted(100)).isTrue();
    }
}
