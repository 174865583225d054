package org.arshjul.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.stereotype.Component;

/** When mail may go out: on working days, from the hour of the digests until the quiet hour, in Stockholm. */
@Component
class PostHours {

    private final WorkingDays workingDays;
    private final MailSettings settings;

    PostHours(WorkingDays workingDays, MailSettings settings) {
        this.workingDays = workingDays;
        this.settings = settings;
    }

    boolean open(Instant moment) {
        return nextOpen(moment).equals(moment);
    }

    /** That moment when mail may go out then, else the next at which it may. */
    Instant nextOpen(Instant moment) {
        ZonedDateTime local = moment.atZone(ProgrammeClock.STOCKHOLM);
        if (workingDays.is(local.toLocalDate())) {
            if (local.getHour() < settings.digestHour()) {
                return opening(local.toLocalDate());
            }
            if (local.getHour() < settings.quietHour()) {
                return moment;
            }
        }
        LocalDate day = local.toLocalDate().plusDays(1);
        while (!workingDays.is(day)) {
            day = day.plusDays(1);
        }
        return opening(day);
    }

    private Instant opening(LocalDate day) {
        return day.atTime(settings.digestHour(), 0)
                .atZone(ProgrammeClock.STOCKHOLM)
                .toInstant();
    }
}
