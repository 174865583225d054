package org.arshjul.workplace.task;

import java.time.Instant;
import java.time.LocalDate;
import org.arshjul.platform.calendar.WorkingDay;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** Says how long there is until a task is due, or how late it is, in working days. */
@Component
class Remaining {

    /** Farther away than this makes no difference to anybody. */
    private static final int FAR = 400;

    private final WorkingDay calendar;
    private final Words words;
    private final ProgrammeClock clock;

    Remaining(WorkingDay calendar, Words words, ProgrammeClock clock) {
        this.calendar = calendar;
        this.words = words;
        this.clock = clock;
    }

    /** Such as "om 5 arbetsdagar" or "försenad 2 arbetsdagar"; null without a date. */
    String inWords(Instant due) {
        if (due == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(due, ProgrammeClock.STOCKHOLM);
        boolean late = due.isBefore(clock.instant());
        long days = late ? between(day, clock.today()) : between(clock.today(), day);
        String many = days == 0 ? "today" : days == 1 ? "one" : "many";
        return words.of((late ? "task.late." : "task.due.") + many, days);
    }

    /** The working days after that day until the other one, counting it. */
    private long between(LocalDate from, LocalDate to) {
        LocalDate last = from.plusDays(FAR).isBefore(to) ? from.plusDays(FAR) : to;
        return from.plusDays(1)
                .datesUntil(last.isBefore(from) ? from.plusDays(1) : last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
