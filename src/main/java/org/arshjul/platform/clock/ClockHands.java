package org.arshjul.platform.clock;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the programme's clock; exists in the demo and in tests only. */
@Component
@Profile({"demo", "test"})
public class ClockHands {

    private final ProgrammeClock clock;

    ClockHands(ProgrammeClock clock) {
        this.clock = clock;
    }

    /** From now on it is that moment, and time goes on from there. */
    public void moveTo(Instant moment) {
        clock.offset(Duration.between(Instant.now(), moment));
    }

    /** How far the programme's clock is ahead of the machine's. */
    public Duration offset() {
        return clock.offset();
    }

    /** Back to the machine's own time. */
    public void reset() {
        clock.offset(Duration.ZERO);
    }
}
