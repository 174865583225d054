package org.arshjul.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.notification.CalendarFile.Deadline;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which days calendars have been told, so that they learn that one has moved, and when. */
@Repository
class CalendarEntries {

    /**
     * A day as it was told.
     *
     * @param moves how often it has moved since it was first told
     * @param changedAt when it was first told, or last moved
     */
    record Told(LocalDate day, int moves, Instant changedAt) {}

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

    CalendarEntries(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** These deadlines as they are now told, by their uid: one query, and a write for each that is new or has moved. */
    Map<String, Told> tell(List<Deadline> deadlines) {
        Map<String, Told> told = told(deadlines);
        for (Deadline deadline : deadlines) {
            Told before = told.get(deadline.uid());
            if (before == null || !before.day().equals(deadline.day())) {
                told.put(deadline.uid(), before == null ? first(deadline) : moved(deadline, before));
            }
        }
        return told;
    }

    private Map<String, Told> told(List<Deadline> deadlines) {
        Map<String, Told> told = new HashMap<>();
        if (!deadlines.isEmpty()) {
            jdbc.sql("select uid, on_day, moves, changed_at from calendar_entry where uid in (:uids)")
                    .param("uids", deadlines.stream().map(Deadline::uid).toList())
                    .query(row -> {
                        told.put(
                                row.getString("uid"),
                                new Told(
                                        row.getObject("on_day", LocalDate.class),
                                        row.getInt("moves"),
                                        row.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant()));
                    });
        }
        return told;
    }

    private Told first(Deadline deadline) {
        Told told = new Told(deadline.day(), 0, now());
        try {
            keep(
                    "insert into calendar_entry (uid, on_day, moves, changed_at) values (:uid, :day, :moves, :at)",
                    deadline,
                    told);
        } catch (DuplicateKeyException another) {
            // Somebody else's calendar asked for the same task at the same moment.
            return told(List.of(deadline)).get(deadline.uid());
        }
        return told;
    }

    private Told moved(Deadline deadline, Told before) {
        Told told = new Told(deadline.day(), before.moves() + 1, now());
        keep(
                "update calendar_entry set on_day = :day, moves = :moves, changed_at = :at where uid = :uid",
                deadline,
                told);
        return told;
    }

    private void keep(String sql, Deadline deadline, Told told) {
        jdbc.sql(sql)
                .param("uid", deadline.uid())
                .param("day", told.day())
                .param("moves", told.moves())
                .param("at", told.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As a calendar file writes it, so that what is read again is the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
