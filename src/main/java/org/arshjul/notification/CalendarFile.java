package org.arshjul.notification;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Writes deadlines as an iCalendar file (RFC 5545), each as a whole day. */
final class CalendarFile {

    /**
     * One deadline.
     *
     * @param uid the same in each file that holds it, so that a calendar keeps it once
     */
    record Deadline(String uid, LocalDate day, String summary, String url) {}

    private CalendarFile() {}

    /** The file, or null when there are no deadlines. */
    static String of(List<Deadline> deadlines, Instant now) {
        if (deadlines.isEmpty()) {
            return null;
        }
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Arshjul//Arshjul//SV");
        calendar.setMethod(Method.publish());
        for (Deadline deadline : deadlines) {
            VEvent event = new VEvent();
            event.setUid(deadline.uid() + "@arshjul");
            event.setDateTimeStamp(Date.from(now));
            event.setDateStart(day(deadline.day()), false);
            event.setDateEnd(day(deadline.day().plusDays(1)), false);
            event.setSummary(deadline.summary());
            event.setUrl(deadline.url());
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    /** The library writes a date as it is in the machine's own zone. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
