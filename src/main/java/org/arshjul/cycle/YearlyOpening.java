package org.arshjul.cycle;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.arshjul.cycle.calendar.CalendarRules;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts the year's revision by itself on the day set in config/calendar.yml, if it is set to do so. */
@Component
class YearlyOpening {

    private final Cycles cycles;
    private final CalendarRules rules;
    private final ProgrammeClock clock;

    YearlyOpening(Cycles cycles, CalendarRules rules, ProgrammeClock clock) {
        this.cycles = cycles;
        this.rules = rules;
        this.clock = clock;
    }

    /** Looks every quarter of an hour; does nothing once the year has been started, by whomever. */
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void startIfDue() {
        LocalDate today = clock.today();
        boolean due = !today.isBefore(rules.opening().day().in(today.getYear()));
        if (rules.opening().automatic() && due && cycles.find(today.getYear()).isEmpty()) {
            cycles.start(today.getYear(), cycles.proposedSigningDay(today.getYear()));
        }
    }
}
