package org.arshjul.platform.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of domain, engine and pages: UTC inside, {@link #STOCKHOLM} for people. It runs with the machine's
 * time plus an offset, which only the demo and the tests can set (through {@link ClockHands}).
 */
public final class ProgrammeClock extends Clock {

    /** The zone in which people's dates and hours are meant. */
    public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private volatile Duration offset = Duration.ZERO;

    /** Today's date in Stockholm. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), STOCKHOLM);
    }

    void offset(Duration newOffset) {
        offset = newOffset;
        ClockUtil.offset(newOffset.toMillis());
    }

    Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the programme's clock is UTC; use STOCKHOLM for people's dates");
    }
}
