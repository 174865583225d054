package org.arshjul.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
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
        return afterDay(clock.today(), days(grace));
    }

    /** The end of work so long after the milestone, or after today when the milestone has passed. */
    Instant afterDue(String subject, Milestone milestone, Grace... spans) {
        LocalDate due = LocalDate.ofInstant(due(subject, milestone), ProgrammeClock.STOCKHOLM);
        LocalDate from = due.isAfter(clock.today()) ? due : clock.today();
        return afterDay(from, Stream.of(spans).mapToInt(this::days).sum());
    }

    private int days(Grace grace) {
        return switch (grace) {
            case PLANNING -> rules.workingDays().planning();
            case ANSWER -> rules.workingDays().answer();
            case EXTENSION -> rules.workingDays().extension();
            case REPORT -> rules.workingDays().report();
        };
    }

    private static Instant afterDay(LocalDate day, int workingDays) {
        return at(WorkingDays.sweden().plusWorkingDays(day, workingDays), END_OF_WORK);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ProgrammeClock.STOCKHOLM).toInstant();
    }
}
