package org.arshjul.workplace.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.TaskGuard;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed into task pages and not yet sent: one draft for each task and person. */
@Repository
class Drafts {

    /** How many characters one page holds at most: some long sections and all that is about them. */
    static final int LONGEST = 1_000_000;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    /** What was typed, and when it was saved. */
    record Draft(Typed typed, Instant savedAt) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TaskGuard guard;
    private final ProgrammeClock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, TaskGuard guard, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.guard = guard;
        this.clock = clock;
    }

    /** The signed-in person's draft for that task, open or ended, unless it was discarded. */
    Optional<Draft> find(String taskId) {
        return jdbc.sql("""
                        select fields, saved_at from task_draft
                         where task_id = :task and person_id = :person and discarded_at is null
                        """)
                .param("task", taskId)
                .param("person", Actor.required())
                .query((row, number) -> new Draft(
                        new Typed(read(row.getString("fields"))),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What that draft holds; nothing where there is none. */
    Typed typed(String taskId) {
        return find(taskId).map(Draft::typed).orElseGet(Typed::nothing);
    }

    /** Keeps what the person typed so far; refuses whoever does not have the task, and more than a page can hold. */
    Instant save(String taskId, Typed typed) {
        guard.requireMine(taskId);
        if (typed.length() > LONGEST) {
            throw Refusal.invalid("draft.tooLong", typed.length(), LONGEST);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!update(taskId, typed, now)) {
            try {
                insert(taskId, typed, now);
            } catch (DuplicateKeyException savedMeanwhile) {
                update(taskId, typed, now);
            }
        }
        return now;
    }

    /** The draft is no longer needed: it was sent, or stands in the text. */
    void remove(String taskId) {
        jdbc.sql("delete from task_draft where task_id = :task and person_id = :person")
                .param("task", taskId)
                .param("person", Actor.required())
                .update();
    }

    /** The person does not want the draft; it can be had back until another one is saved. */
    void discard(String taskId) {
        jdbc.sql("update task_draft set discarded_at = :now where task_id = :task and person_id = :person")
                .param("now", utc(clock.instant()))
                .param("task", taskId)
                .param("person", Actor.required())
                .update();
    }

    void restore(String taskId) {
        jdbc.sql("update task_draft set discarded_at = null where task_id = :task and person_id = :person")
                .param("task", taskId)
                .param("person", Actor.required())
                .update();
    }

    /** The draft goes with the task to another person. */
    @Transactional
    void follow(String taskId, String from, String to) {
        if (jdbc.sql("select count(*) from task_draft where task_id = :task and person_id = :from")
                        .param("task", taskId)
                        .param("from", from)
                        .query(Integer.class)
                        .single()
                == 0) {
            return;
        }
        jdbc.sql("delete from task_draft where task_id = :task and person_id = :to")
                .param("task", taskId)
                .param("to", to)
                .update();
        jdbc.sql("update task_draft set person_id = :to where task_id = :task and person_id = :from")
                .param("to", to)
                .param("task", taskId)
                .param("from", from)
                .update();
    }

    /** Whoever was late finds what was typed for a while after the task ended; then nobody needs it. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Stockholm")
    void forget() {
        jdbc.sql("""
                        delete from task_draft
                         where exists (select 1 from human_task t where t.id = task_draft.task_id and t.ended_at < :before)
                        """).param("before", utc(clock.instant().minus(KEPT))).update();
    }

    private boolean update(String taskId, Typed typed, Instant now) {
        return jdbc.sql("""
                                update task_draft set fields = :fields, saved_at = :now, discarded_at = null
                                 where task_id = :task and person_id = :person
                                """)
                        .param("fields", write(typed))
                        .param("now", utc(now))
                        .param("task", taskId)
                        .param("person", Actor.required())
                        .update()
                == 1;
    }

    private void insert(String taskId, Typed typed, Instant now) {
        jdbc.sql("""
                        insert into task_draft (task_id, person_id, fields, saved_at)
                        values (:task, :person, :fields, :now)
                        """)
                .param("task", taskId)
                .param("person", Actor.required())
                .param("fields", write(typed))
                .param("now", utc(now))
                .update();
    }

    private String write(Typed typed) {
        try {
            return json.writeValueAsString(typed.draft());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are JSON", impossible);
        }
    }

    private Map<String, List<String>> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("a draft holds no JSON", malformed);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
