package org.arshjul.platform.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of hand-overs; one that was taken back stays, and no longer counts. */
@Repository
class Handovers {

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

    Handovers(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(String task, String from, String to, String word) {
        jdbc.sql("""
                        insert into task_handover (task_id, given_by, given_to, word, given_at)
                        values (:task, :from, :to, :word, :now)
                        """)
                .param("task", task)
                .param("from", from)
                .param("to", to)
                .param("word", word)
                .param("now", now())
                .update();
    }

    /** The latest one of that task that counts. */
    Optional<Handover> latest(String task) {
        return jdbc.sql("""
                        select * from task_handover where task_id = :task and taken_back_at is null
                         order by id desc fetch first 1 rows only
                        """).param("task", task).query(Handovers::row).optional();
    }

    /** What that person gave to others who still have it, the latest first. */
    List<Handover> given(String person) {
        return jdbc.sql("""
                        select h.* from task_handover h join human_task t on t.id = h.task_id
                         where h.given_by = :person and h.taken_back_at is null
                           and t.ended_at is null and t.assignee = h.given_to
                           and h.id = (select max(l.id) from task_handover l
                                        where l.task_id = h.task_id and l.taken_back_at is null)
                         order by h.id desc
                        """).param("person", person).query(Handovers::row).list();
    }

    void takenBack(String task) {
        jdbc.sql("""
                        update task_handover set taken_back_at = :now
                         where id = (select max(l.id) from task_handover l
                                      where l.task_id = :task and l.taken_back_at is null)
                        """).param("now", now()).param("task", task).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Handover row(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getString("task_id"),
                row.getString("given_by"),
                row.getString("given_to"),
                row.getString("word"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
