package org.arshjul.cycle;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Optional;
import org.arshjul.cycle.calendar.CalendarRules;
import org.arshjul.cycle.calendar.DayOfYear;
import org.arshjul.platform.clock.ProgrammeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class YearlyOpeningTest {

    private static final LocalDate SIGNING_DAY = LocalDate.of(2026, 12, 8);

    private final Cycles cycles = mock(Cycles.class);
    private final ProgrammeClock clock = mock(ProgrammeClock.class);

    @BeforeEach
    void the_calendar_proposes_a_day() {
        when(cycles.proposedSigningDay(2026)).thenReturn(SIGNING_DAY);
    }

    @Test
    void the_year_starts_by_itself_from_the_set_day_on() {
        opening(true, LocalDate.of(2026, 3, 1)).startIfDue();

        verify(cycles).start(2026, SIGNING_DAY);
    }

    @Test
    void nothing_starts_before_the_day() {
        opening(true, LocalDate.of(2026, 2, 28)).startIfDue();

        verify(cycles, never()).start(anyInt(), any());
    }

    @Test
    void a_year_that_somebody_started_is_left_alone() {
        when(cycles.find(2026)).thenReturn(Optional.of(mock(Cycle.class)));

        opening(true, LocalDate.of(2026, 5, 4)).startIfDue();

        verify(cycles, never()).start(anyInt(), any());
    }

    @Test
    void nothing_starts_by_itself_unless_the_calendar_says_so() {
        opening(false, LocalDate.of(2026, 5, 4)).startIfDue();

        verify(cycles, never()).start(anyInt(), any());
    }

    private YearlyOpening opening(boolean automatic, LocalDate today) {
        when(clock.today()).thenReturn(today);
        CalendarRules.Opening opening = new CalendarRules.Opening(automatic, DayOfYear.of("03-01"));
        return new YearlyOpening(cycles, new CalendarRules(opening, null, null, null, null, null), clock);
    }
}
