package org.arshjul.platform.task;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tasks were given more time than the year's plan says, and until when. */
@Repository
public class TaskExtensions {

    private final JdbcClient jdbc;

    TaskExtensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until when that task was extended, if it was. */
    public Optional<Instant> of(String taskId) {
        return jdbc.sql("select extended_to from task_extension where task_id = :task")
                .param("task", taskId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The task is extended until then, whatever was said before. */
    public void record(String taskId, Instant until) {
        jdbc.sql("delete from task_extension where task_id = :task")
                .param("task", taskId)
                .update();
        jdbc.sql("insert into task_extension (task_id, extended_to) values (:task, :until)")
                .param("task", taskId)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
