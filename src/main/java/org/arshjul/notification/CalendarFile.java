package org.arshjul.notification;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.arshjul.notification.CalendarEntries.Told;
import org.arshjul.platform.clock.ProgrammeClock;

/** Writes deadlines as an iCalendar file (RFC 5545), each as a whole day. */
final class CalendarFile {

    /**
     * One deadline.
     *
     * @param uid the same in each file that holds it, so that a calendar keeps it once
     */
    record Deadline(String uid, LocalDate day, String summary, String url) {}

    /** How often calendars are to read a feed again. */
    private static final String REFRESH = "PT1H";

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
            calendar.addEvent(event(deadline, now));
        }
        return Biweekly.write(calendar).go();
    }

    /**
     * The file that a calendar reads again and again: the same bytes as long as nothing has moved.
     *
     * @param told when each day was first told or last moved, and how often it has
     */
    static String feed(String name, List<Deadline> deadlines, Map<String, Told> told) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Arshjul//Arshjul//SV");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-WR-TIMEZONE", ProgrammeClock.STOCKHOLM.getId());
        // By its own setter the library leaves out VALUE, without which RFC 7986 forbids the property.
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        for (Deadline deadline : deadlines) {
            Told day = told.get(deadline.uid());
            VEvent event = event(deadline, day.changedAt());
            event.setLastModified(Date.from(day.changedAt()));
            event.setSequence(day.moves());
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    /** A deadline takes nobody's time: the day stays free for meetings. */
    private static VEvent event(Deadline deadline, Instant stamp) {
        VEvent event = new VEvent();
        event.setUid(deadline.uid() + "@arshjul");
        event.setDateTimeStamp(Date.from(stamp));
        event.setDateStart(day(deadline.day()), false);
        event.setDateEnd(day(deadline.day().plusDays(1)), false);
        event.setSummary(deadline.summary());
        event.setUrl(deadline.url());
        event.setTransparency(true);
        return event;
    }

    /** The library writes a date as it is in the machine's own zone. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
