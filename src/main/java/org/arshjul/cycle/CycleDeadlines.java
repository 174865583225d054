package org.arshjul.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.arshjul.cycle.calendar.CalendarRules;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Answers every module's question about dates from the year's plan and the calendar's rules. */
@Component
class CycleDeadlines implements Deadlines {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final CycleRepository cycles;
    private final CalendarRules rules;
    private final ProgrammeClock clock;

    CycleDeadlines(CycleRepository cycles, CalendarRules rules, ProgrammeClock clock) {
        this.cycles = cycles;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Instant due(String subject, Milestone milestone) {
        int year = Integer.parseInt(subject.substring(0, 4));
        Cycle cycle = cycles.find(year)
                .orElseThrow(() -> new IllegalStateException("no cycle %d for '%s'".formatted(year, subject)));
        if (milestone == Milestone.SIGNING_DAY && cycle.signingOpenedAt().isPresent()) {
            return cycle.signingOpenedAt().get();
        }
        return at(cycle.milestones().get(milestone), milestone == Milestone.SIGNING_DAY ? MORNING : END_OF_WORK);
    }

    @Override
    public Instant after(Grace grace) {
        int days = switch (grace) {
            case PLANNING -> rules.workingDays().planning();
            case ANSWER -> rules.workingDays().answer();
            case EXTENSION -> rules.workingDays().extension();
            case REPORT -> rules.workingDays().report();
        };
        return at(WorkingDays.sweden().plusWorkingDays(clock.today(), days), END_OF_WORK);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ProgrammeClock.STOCKHOLM).toInstant();
    }
}
