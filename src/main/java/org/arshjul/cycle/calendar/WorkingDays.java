package org.arshjul.cycle.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Swedish working days: neither weekend, nor public holiday by the Act (1989:253) on public holidays, nor one of the
 * eves on which Swedish authorities are closed as on a Sunday: Midsummer Eve, Christmas Eve, New Year's Eve.
 */
public final class WorkingDays {

    private static final WorkingDays SWEDEN = new WorkingDays();

    // Its calendar of Sweden has those three eves among the holidays.
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    /** By year: they are asked for every day between two dates. */
    private final Map<Integer, Set<LocalDate>> known = new ConcurrentHashMap<>();

    private WorkingDays() {}

    public static WorkingDays sweden() {
        return SWEDEN;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !known.computeIfAbsent(day.getYear(), this::holidays).contains(day);
    }

    private Set<LocalDate> holidays(int year) {
        return holidays.getHolidays(Year.of(year)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toSet());
    }

    /** That day, or the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** That day, or the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The working day that lies that many working days after the day (before it when negative); 0 is the day itself. */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        LocalDate candidate = day;
        for (int left = Math.abs(workingDays); left > 0; left--) {
            candidate = workingDays > 0 ? onOrAfter(candidate.plusDays(1)) : onOrBefore(candidate.minusDays(1));
        }
        return candidate;
    }

    /** How many working days lie between two days, counting the later one; negative when {@code to} is the earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
