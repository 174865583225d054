package org.arshjul.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ClockHands;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The demo's clock: begins on a spring day on which the year can be started, is only ever moved on, survives a restart. */
@Component
@Profile("demo")
public class DemoClock {

    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2026, 3, 2, 8, 0);

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final ClockHands hands;
    private final ProgrammeClock clock;
    private final JdbcClient jdbc;
    private final Cycles cycles;

    DemoClock(ClockHands hands, ProgrammeClock clock, JdbcClient jdbc, Cycles cycles) {
        this.hands = hands;
        this.clock = clock;
        this.jdbc = jdbc;
        this.cycles = cycles;
    }

    /** Sets the clock as it was before the restart, or to the demo's first day. */
    void wind() {
        jdbc.sql("select offset_millis from demo_clock")
                .query(Long.class)
                .optional()
                .ifPresentOrElse(
                        offset -> hands.moveTo(Instant.now().plusMillis(offset)),
                        () -> set(FIRST_DAY.atZone(ProgrammeClock.STOCKHOLM).toInstant()));
    }

    /** Another node may have moved it on. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void follow() {
        jdbc.sql("select offset_millis from demo_clock")
                .query(Long.class)
                .optional()
                .filter(offset -> offset > hands.offset().toMillis() + 1)
                .ifPresent(offset -> hands.moveTo(Instant.now().plusMillis(offset)));
    }

    /** From now on it is that moment in Stockholm; refuses a moment that has passed. */
    public void moveTo(LocalDateTime moment) {
        Instant to = moment.atZone(ProgrammeClock.STOCKHOLM).toInstant();
        if (to.isBefore(clock.instant())) {
            throw Refusal.invalid("demo.clock.back", moment, now());
        }
        set(to);
    }

    /** The next date of a year that runs. */
    public Optional<LocalDateTime> nextMilestone() {
        return cycles.all().stream()
                .flatMap(cycle -> cycle.milestones().values().stream())
                .map(day -> day.atTime(NINE))
                .filter(moment -> moment.isAfter(now()))
                .min(Comparator.naturalOrder());
    }

    /** Moves on to the next date of a year that runs, nine in the morning; refuses when there is none. */
    public void toNextMilestone() {
        moveTo(nextMilestone().orElseThrow(() -> Refusal.conflict("demo.clock.noMilestone")));
    }

    /** The demo's date and time in Stockholm. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ProgrammeClock.STOCKHOLM)
                .withNano(0);
    }

    /** Kept first: a node that dies in between has not yet lived in a time that nobody else knows. */
    private void set(Instant to) {
        long offset = Duration.between(Instant.now(), to).toMillis();
        int known = jdbc.sql("update demo_clock set offset_millis = :offset")
                .param("offset", offset)
                .update();
        if (known == 0) {
            jdbc.sql("insert into demo_clock (offset_millis) values (:offset)")
                    .param("offset", offset)
                    .update();
        }
        hands.moveTo(to);
    }
}
