package org.arshjul.platform.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Finds in our record which of the open tasks Tasklist is to show, and how many there are. The engine would look at the
 * rights to each of them to count them, and sort them all in all their columns to show fifteen.
 */
@Repository
public class TaskSearch {

    /**
     * What is sought among the open tasks.
     *
     * @param everybodys whether those of all people and groups are sought; else what the person has, and what the groups may
     *     take, also where somebody has taken it
     * @param person may be null, for nobody
     * @param dueBefore only those that were due before that moment; null for all
     */
    public record Sought(boolean everybodys, String person, Collection<String> groups, Instant dueBefore) {}

    /** As the index of open tasks has them: PostgreSQL reads along it only where its first column is named here too. */
    private static final String ORDER = " order by t.ended_at, t.due_at nulls last, t.opened_at desc, t.id";

    private final JdbcClient jdbc;

    TaskSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ids of those from that place on, counted from 0, and so many at most: the most urgent first, the newest first of
     * one moment.
     */
    public List<String> page(Sought sought, int from, int most) {
        return find("select t.id", sought, ORDER + " offset :from rows fetch next :most rows only")
                .param("from", from)
                .param("most", most)
                .query(String.class)
                .list();
    }

    public long count(Sought sought) {
        return find("select count(*)", sought, "").query(Long.class).single();
    }

    private StatementSpec find(String select, Sought sought, String rest) {
        String among = sought.everybodys() ? "human_task" : HumanTasks.THEIRS;
        String due = sought.dueBefore() == null ? "" : " and t.due_at < :dueBefore";
        return jdbc.sql(select + " from " + among + " t where t.ended_at is null" + due + rest)
                .param("person", Objects.requireNonNullElse(sought.person(), ""))
                .param("groups", HumanTasks.orNone(sought.groups()))
                .param("dueBefore", HumanTasks.utc(sought.dueBefore()));
    }
}
