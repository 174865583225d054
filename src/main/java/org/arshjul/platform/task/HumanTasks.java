package org.arshjul.platform.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The record of all user tasks, open and ended. */
@Repository
public class HumanTasks {

    /**
     * The open tasks that {@code :person} has, those for one of {@code :groups}, and those for several groups or recorded by
     * a version that kept no group with the task; also where somebody has taken them. Each kind by its own index.
     */
    static final String THEIRS = """
            (select a.* from human_task a where a.ended_at is null and a.assignee = :person
             union all
             select b.* from human_task b
              where b.ended_at is null and b.group_id in (:groups) and b.assignee is distinct from :person
             union all
             select c.* from human_task c
              where c.ended_at is null and c.group_id is null and c.assignee is distinct from :person
                and exists (select 1 from human_task_group g where g.task_id = c.id and g.group_id in (:groups)))
            """;

    private static final String READ = """
            select t.*, coalesce(t.group_id, (select string_agg(g.group_id, ',' order by g.group_id)
                                                from human_task_group g where g.task_id = t.id)) as group_ids
            """;

    private static final String SELECT = READ + " from human_task t";

    private static final String COUNTED = "count(*) as tasks, count(case when t.due_at < :now then 1 end) as overdue";

    private static final String OPEN_IN = " where t.ended_at is null and (t.subject = :cycle or t.subject like :below)";

    private static final String URGENT = " order by t.due_at nulls last, t.subject, t.id";

    /** How many tasks are open, and how many of them should have been answered. */
    public record OpenTasks(int tasks, int overdue) {

        /** All of them together. */
        public static OpenTasks together(Collection<OpenTasks> some) {
            return new OpenTasks(
                    some.stream().mapToInt(OpenTasks::tasks).sum(),
                    some.stream().mapToInt(OpenTasks::overdue).sum());
        }

        private static OpenTasks row(ResultSet row) throws SQLException {
            return new OpenTasks(row.getInt("tasks"), row.getInt("overdue"));
        }
    }

    /** @param nextDue when the first of them is due; null where none has a date */
    public record OpenOn(String subject, OpenTasks tasks, Instant nextDue) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    HumanTasks(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** That task, open or ended; refuses an unknown one. */
    public HumanTask get(String id) {
        return known(id, find(id));
    }

    /** The same, which nobody else answers until this transaction ends; as it stands when whoever had it has let it go. */
    HumanTask getLocked(String id) {
        return known(id, find(id, " for update"));
    }

    private static HumanTask known(String id, Optional<HumanTask> found) {
        return found.orElseThrow(() -> Refusal.notFound("task.unknown", id));
    }

    public Optional<HumanTask> find(String id) {
        return find(id, "");
    }

    private Optional<HumanTask> find(String id, String locking) {
        return jdbc.sql(SELECT + " where t.id = :id" + locking)
                .param("id", id)
                .query(HumanTasks::row)
                .optional();
    }

    /** All open tasks that this person has or that one of these groups may take, the most urgent first. */
    public List<HumanTask> openFor(String person, Collection<String> groups) {
        return openFor(person, groups, 0, Integer.MAX_VALUE);
    }

    /** The same from the task at that place on, counted from 0, and so many at most. */
    public List<HumanTask> openFor(String person, Collection<String> groups, int from, int most) {
        return openFor(READ, URGENT + " offset :from rows fetch next :most rows only", person, groups)
                .param("from", from)
                .param("most", most)
                .query(HumanTasks::row)
                .list();
    }

    /** How many open tasks this person has, or one of these groups may take, by kind; a kind without any is left out. */
    public Map<String, OpenTasks> countFor(String person, Collection<String> groups) {
        Map<String, OpenTasks> kinds = new TreeMap<>();
        openFor("select t.kind, " + COUNTED, " group by t.kind", person, groups)
                .param("now", utc(clock.instant()))
                .query((RowCallbackHandler) row -> kinds.put(row.getString("kind"), OpenTasks.row(row)));
        return kinds;
    }

    /** All open tasks whose subject is that cycle or begins with it, the most urgent first. */
    public List<HumanTask> openIn(String cycle) {
        return openIn(SELECT, URGENT, cycle).query(HumanTasks::row).list();
    }

    /** The open tasks of that cycle that one of these groups, of which there is one at least, may take; the most urgent first. */
    public List<HumanTask> openIn(String cycle, Collection<String> groups) {
        String taken = " and t.id in (select g.task_id from human_task_group g where g.group_id in (:groups))";
        return openIn(SELECT, taken + URGENT, cycle)
                .param("groups", groups)
                .query(HumanTasks::row)
                .list();
    }

    /** The open tasks of that cycle that should have been answered, the most urgent first. */
    public List<HumanTask> overdueIn(String cycle) {
        return openIn(SELECT, " and t.due_at < :now" + URGENT, cycle)
                .param("now", utc(clock.instant()))
                .query(HumanTasks::row)
                .list();
    }

    /** All open tasks on these subjects, the most urgent first. */
    public List<HumanTask> openOn(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where t.ended_at is null and t.subject in (:subjects)" + URGENT)
                        .param("subjects", subjects)
                        .query(HumanTasks::row)
                        .list();
    }

    /** What is open on each subject of that cycle that has something; the tasks themselves are not read. */
    public List<OpenOn> countIn(String cycle) {
        return openIn(
                        "select t.subject, min(t.due_at) as next_due, " + COUNTED + " from human_task t",
                        " group by t.subject",
                        cycle)
                .param("now", utc(clock.instant()))
                .query((row, number) ->
                        new OpenOn(row.getString("subject"), OpenTasks.row(row), instant(row, "next_due")))
                .list();
    }

    /** A mark that is another one when a task of that cycle was opened, ended, taken or given another date; one query. */
    public String markOf(String cycle) {
        return jdbc.sql("""
                        select count(*) as open, count(assignee) as taken, max(opened_at) as latest,
                               sum(extract(epoch from due_at)) as dates
                          from human_task
                         where ended_at is null and (subject = :cycle or subject like :below)
                        """)
                .param("cycle", cycle)
                .param("below", cycle + "/%")
                .query((row, number) -> "%d,%d,%s,%s"
                        .formatted(
                                row.getLong("open"),
                                row.getLong("taken"),
                                instant(row, "latest"),
                                row.getBigDecimal("dates")))
                .single();
    }

    /** All open tasks, the most urgent first. */
    public List<HumanTask> allOpen() {
        return jdbc.sql(SELECT + " where t.ended_at is null" + URGENT)
                .query(HumanTasks::row)
                .list();
    }

    /** All tasks of that subject, ended ones too, in the order in which they were opened. */
    public List<HumanTask> of(String subject) {
        return jdbc.sql(SELECT + " where t.subject = :subject order by t.opened_at, t.id")
                .param("subject", subject)
                .query(HumanTasks::row)
                .list();
    }

    @Transactional
    void opened(HumanTask task) {
        jdbc.sql("""
                        insert into human_task
                               (id, kind, process, subject, concerns, name, group_id, assignee, due_at, opened_at)
                        values (:id, :kind, :process, :subject, :concerns, :name, :group, :assignee, :dueAt, :openedAt)
                        """)
                .param("id", task.id())
                .param("kind", task.kind())
                .param("process", task.process())
                .param("subject", task.subject())
                .param("concerns", task.concerns())
                .param("name", task.name())
                .param("group", task.groups().size() == 1 ? task.groups().get(0) : null)
                .param("assignee", task.assignee())
                .param("dueAt", utc(task.dueAt()))
                .param("openedAt", utc(clock.instant()))
                .update();
        for (String group : task.groups()) {
            jdbc.sql("insert into human_task_group (task_id, group_id) values (:task, :group)")
                    .param("task", task.id())
                    .param("group", group)
                    .update();
        }
    }

    void assigned(String id, String person) {
        jdbc.sql("update human_task set assignee = :person where id = :id")
                .param("person", person)
                .param("id", id)
                .update();
    }

    /** The task is due at another moment. */
    public void due(String id, Instant dueAt) {
        jdbc.sql("update human_task set due_at = :dueAt where id = :id")
                .param("dueAt", utc(dueAt))
                .param("id", id)
                .update();
    }

    void ended(String id, String answeredBy, String onBehalfOf) {
        jdbc.sql("""
                        update human_task set ended_at = :now, answered_by = :by, on_behalf_of = :behalf
                         where id = :id and ended_at is null
                        """)
                .param("now", utc(clock.instant()))
                .param("by", answeredBy)
                .param("behalf", onBehalfOf)
                .param("id", id)
                .update();
    }

    private StatementSpec openFor(String select, String rest, String person, Collection<String> groups) {
        return jdbc.sql(select + " from " + THEIRS + " t where (t.assignee = :person or t.assignee is null)" + rest)
                .param("person", person)
                .param("groups", orNone(groups));
    }

    /** No SQL has an empty list. */
    static Collection<String> orNone(Collection<String> groups) {
        return groups.isEmpty() ? List.of("") : groups;
    }

    private StatementSpec openIn(String select, String rest, String cycle) {
        return jdbc.sql(select + OPEN_IN + rest).param("cycle", cycle).param("below", cycle + "/%");
    }

    static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static HumanTask row(ResultSet row, int number) throws SQLException {
        String groups = row.getString("group_ids");
        return new HumanTask(
                row.getString("id"),
                row.getString("kind"),
                row.getString("process"),
                row.getString("subject"),
                row.getString("concerns"),
                row.getString("name"),
                groups == null ? List.of() : List.of(groups.split(",")),
                row.getString("assignee"),
                instant(row, "due_at"),
                instant(row, "opened_at"),
                instant(row, "ended_at"),
                row.getString("answered_by"),
                row.getString("on_behalf_of"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
