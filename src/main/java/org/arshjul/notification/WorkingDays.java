package org.arshjul.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.arshjul.platform.calendar.WorkingDay;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Counts working days by the programme's calendar, or without one by the week alone. */
@Component
class WorkingDays {

    private static final int FAR = 400;

    /** Looked up once: to ask the container for each of four hundred days takes longer than all else about a task's mail. */
    private final Supplier<WorkingDay> calendar;

    WorkingDays(ObjectProvider<WorkingDay> calendar) {
        this.calendar = SingletonSupplier.of(() -> calendar.getIfAvailable(() -> WorkingDays::weekday));
    }

    boolean is(LocalDate date) {
        return calendar.get().isWorkingDay(date);
    }

    private static boolean weekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** How many working days lie after today until the date, counting it; negative when it has passed. */
    int left(LocalDate today, Instant due) {
        LocalDate date = LocalDate.ofInstant(due, ProgrammeClock.STOCKHOLM);
        return date.isBefore(today) ? -between(date, today) : between(today, date);
    }

    /** The working day that lies that many of them after the date. */
    LocalDate after(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= is(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days lie after the first until the second; farther than {@value #FAR} makes no difference to anybody. */
    int between(LocalDate from, LocalDate to) {
        LocalDate last = from.plusDays(FAR).isBefore(to) ? from.plusDays(FAR) : to;
        return (int)
                from.plusDays(1).datesUntil(last.plusDays(1)).filter(this::is).count();
    }
}
