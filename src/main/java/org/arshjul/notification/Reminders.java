package org.arshjul.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often people were reminded of each task, and the days whose digests are complete. */
@Repository
public class Reminders {

    /**
     * What was said about a task so far.
     *
     * @param toldUpTo the highest who has been told
     */
    record Count(int reminders, Rung toldUpTo) {

        static final Count NONE = new Count(0, Rung.ASSIGNEE);
    }

    /**
     * How often people were reminded of an open task.
     *
     * @param last the day of the latest reminder
     */
    public record Reminder(int times, LocalDate last) {}

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reminders of that year's open tasks, by task id; one query. */
    public Map<String, Reminder> inYear(String year) {
        Map<String, Reminder> found = new HashMap<>();
        jdbc.sql("""
                        select r.task_id, r.reminders, r.last_day
                          from reminder r join human_task t on t.id = r.task_id
                         where t.ended_at is null and (t.subject = :year or t.subject like :below)
                        """).param("year", year).param("below", year + "/%").query(row -> {
            found.put(
                    row.getString("task_id"),
                    new Reminder(row.getInt("reminders"), row.getObject("last_day", LocalDate.class)));
        });
        return found;
    }

    boolean complete(LocalDate day) {
        return jdbc.sql("select count(*) from digest_day where on_day = :day")
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Closes the day; fails on the key when another node has closed it. */
    void completed(LocalDate day) {
        jdbc.sql("insert into digest_day (on_day) values (:day)")
                .param("day", day)
                .update();
    }

    /** The counts of all open tasks that were ever mentioned, by task id. */
    Map<String, Count> ofOpenTasks() {
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql("""
                        select r.task_id, r.reminders, r.told_up_to
                          from reminder r join human_task t on t.id = r.task_id
                         where t.ended_at is null
                        """).query(row -> {
            counts.put(
                    row.getString("task_id"),
                    new Count(
                            row.getInt("reminders"),
                            Rung.valueOf(row.getString("told_up_to").toUpperCase(Locale.ROOT))));
        });
        return counts;
    }

    void reminded(String task, LocalDate day, Rung upTo) {
        int rows = jdbc.sql("""
                        update reminder set reminders = reminders + 1, last_day = :day, told_up_to = :upTo
                         where task_id = :task
                        """)
                .param("day", day)
                .param("upTo", upTo.word())
                .param("task", task)
                .update();
        if (rows == 0) {
            jdbc.sql("insert into reminder (task_id, reminders, last_day, told_up_to) values (:task, 1, :day, :upTo)")
                    .param("task", task)
                    .param("day", day)
                    .param("upTo", upTo.word())
                    .update();
        }
    }
}
