package org.arshjul.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.platform.Chunks;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How often people were reminded of each task and how far up it went, and whose digests were written on which day. */
@Repository
public class Reminders {

    /**
     * What was said about a task so far.
     *
     * @param times how often
     * @param last the latest day, or null
     * @param inDigest whether the latest was said in the digest, not by a mail of its own
     * @param rung the highest who has been told
     * @param before the highest who had been told before the latest
     */
    record Said(int times, LocalDate last, Tone tone, boolean inDigest, Rung rung, Rung before) {

        static final Said NOTHING = new Said(0, null, Tone.NONE, false, Rung.ASSIGNEE, Rung.ASSIGNEE);

        /** After one more mention that takes the task up to there; one that has time again begins from below. */
        Said andThen(LocalDate day, Tone newTone, boolean digest, Rung upTo) {
            Rung reached = newTone == Tone.LATE ? rung : Rung.ASSIGNEE;
            return new Said(times + 1, day, newTone, digest, upTo.compareTo(reached) > 0 ? upTo : reached, reached);
        }

        /** After a mention by a mail of its own, which takes it no further up. */
        Said andThenByMail(LocalDate day, Tone newTone) {
            return new Said(times + 1, day, newTone, false, rung, rung);
        }

        /** Whether the latest mention told those for the first time. */
        boolean newly(Rung told) {
            return told.compareTo(before) > 0 && told.compareTo(rung) <= 0;
        }
    }

    /**
     * How often people were reminded of an open task.
     *
     * @param last the day of the latest reminder
     */
    public record Reminder(int times, LocalDate last) {}

    private static final String INSERT = """
            insert into reminder (task_id, reminders, last_day, tone, in_digest, rung, rung_before)
            values (:task, :times, :day, :tone, :digest, :rung, :before)
            """;

    private static final String UPDATE = """
            update reminder set reminders = :times, last_day = :day, tone = :tone, in_digest = :digest, rung = :rung,
                                rung_before = :before
             where task_id = :task
            """;

    private static final String FIRST_READ = """
            insert into digest_reader (person_id, last_day)
            select cast(:person as varchar(100)), cast(:day as date)
             where not exists (select 1 from digest_reader where person_id = :person)
            """;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final TransactionTemplate nested;

    Reminders(JdbcClient jdbc, NamedParameterJdbcOperations batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The reminders of that year's open tasks, by task id; one query. */
    public Map<String, Reminder> inYear(String year) {
        return reminders(inYear(year, ""));
    }

    /** The same of those that were due before that moment. */
    public Map<String, Reminder> inYear(String year, Instant dueBefore) {
        return reminders(
                inYear(year, " and t.due_at < :dueBefore").param("dueBefore", dueBefore.atOffset(ZoneOffset.UTC)));
    }

    private StatementSpec inYear(String year, String rest) {
        return jdbc.sql("""
                        select r.task_id, r.reminders, r.last_day
                          from reminder r join human_task t on t.id = r.task_id
                         where t.ended_at is null and (t.subject = :year or t.subject like :below)
                        """ + rest).param("year", year).param("below", year + "/%");
    }

    private static Map<String, Reminder> reminders(StatementSpec asked) {
        Map<String, Reminder> found = new HashMap<>();
        asked.query(row -> {
            found.put(
                    row.getString("task_id"),
                    new Reminder(row.getInt("reminders"), row.getObject("last_day", LocalDate.class)));
        });
        return found;
    }

    /** What was said of all open tasks that were ever mentioned, by task id. */
    Map<String, Said> ofOpenTasks() {
        Map<String, Said> said = new HashMap<>();
        jdbc.sql("select r.* from reminder r join human_task t on t.id = r.task_id where t.ended_at is null")
                .query(row -> {
                    said.put(row.getString("task_id"), said(row));
                });
        return said;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getInt("reminders"),
                row.getObject("last_day", LocalDate.class),
                Tone.valueOf(row.getString("tone").toUpperCase(Locale.ROOT)),
                row.getBoolean("in_digest"),
                Rung.valueOf(row.getString("rung").toUpperCase(Locale.ROOT)),
                Rung.valueOf(row.getString("rung_before").toUpperCase(Locale.ROOT)));
    }

    /**
     * What was said last counts. The day's digests may speak of a task in the moment in which its own mail is written: a
     * savepoint keeps a key that is taken by then from undoing everything else.
     */
    void keep(String task, Said said) {
        if (write(UPDATE, task, said) == 0) {
            try {
                nested.executeWithoutResult(savepoint -> write(INSERT, task, said));
            } catch (DuplicateKeyException meanwhile) {
                write(UPDATE, task, said);
            }
        }
    }

    /** The same of many tasks, by their ids: some at a time, and those one by one where somebody else spoke of one of them. */
    void keep(Map<String, Said> said) {
        for (List<Entry<String, Said>> some : Chunks.of(List.copyOf(said.entrySet()), AT_ONCE)) {
            try {
                nested.executeWithoutResult(savepoint -> writeAll(some));
            } catch (DuplicateKeyException meanwhile) {
                some.forEach(one -> keep(one.getKey(), one.getValue()));
            }
        }
    }

    /**
     * To update what is not there yet, task by task, would read the whole table for each where the database last saw it
     * empty, and so plans without its index.
     */
    private void writeAll(List<Entry<String, Said>> said) {
        Set<String> spokenOf = Set.copyOf(jdbc.sql("select task_id from reminder where task_id in (:tasks)")
                .param("tasks", said.stream().map(Entry::getKey).toList())
                .query(String.class)
                .list());
        Map<Boolean, List<Entry<String, Said>>> parts =
                said.stream().collect(Collectors.partitioningBy(one -> spokenOf.contains(one.getKey())));
        batches.batchUpdate(UPDATE, parameters(parts.get(true)));
        batches.batchUpdate(INSERT, parameters(parts.get(false)));
    }

    /** The same for what is said first of a task; when it was spoken of on an earlier day, that stands. */
    void begin(String task, Said said) {
        boolean before = jdbc.sql("select count(*) from reminder where task_id = :task and last_day < :day")
                        .param("task", task)
                        .param("day", said.last())
                        .query(Long.class)
                        .single()
                > 0;
        if (!before) {
            keep(task, said);
        }
    }

    private int write(String sql, String task, Said said) {
        return batches.update(sql, parameters(task, said));
    }

    private static SqlParameterSource[] parameters(List<Entry<String, Said>> said) {
        return said.stream()
                .map(one -> parameters(one.getKey(), one.getValue()))
                .toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource parameters(String task, Said said) {
        return new MapSqlParameterSource()
                .addValue("times", said.times())
                .addValue("day", said.last())
                .addValue("tone", said.tone().word())
                .addValue("digest", said.inDigest())
                .addValue("rung", said.rung().word())
                .addValue("before", said.before().word())
                .addValue("task", task);
    }

    /** Whether it is decided what that day says. */
    boolean decided(LocalDate day) {
        return jdbc.sql("select count(*) from digest_day where on_day = :day")
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Closes the decision; fails on the key when another node has decided. */
    void decide(LocalDate day) {
        jdbc.sql("insert into digest_day (on_day) values (:day)")
                .param("day", day)
                .update();
    }

    /** Those whose digest of that day was written, or left out because there was nothing to say. */
    Set<String> readers(LocalDate day) {
        return Set.copyOf(jdbc.sql("select person_id from digest_reader where last_day = :day")
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** False when that day's was written, or left out, before, such as by another node. */
    boolean read(String person, LocalDate day) {
        return update(person, day) == 1 || first(person, day);
    }

    private int update(String person, LocalDate day) {
        return jdbc.sql("update digest_reader set last_day = :day where person_id = :person and last_day <> :day")
                .param("day", day)
                .param("person", person)
                .update();
    }

    private boolean first(String person, LocalDate day) {
        try {
            return Boolean.TRUE.equals(nested.execute(
                    savepoint -> batches.update(FIRST_READ, read(day).apply(person)) == 1));
        } catch (DuplicateKeyException anotherNode) {
            return false;
        }
    }

    /** To these people there is nothing to say on that day; many at a time, because they are most on most days. */
    void leaveOut(List<String> people, LocalDate day) {
        for (List<String> some : Chunks.of(people, AT_ONCE)) {
            try {
                nested.executeWithoutResult(savepoint -> leaveOutAtOnce(some, day));
            } catch (DuplicateKeyException | PessimisticLockingFailureException anotherNode) {
                some.forEach(person -> read(person, day));
            }
        }
    }

    private void leaveOutAtOnce(List<String> people, LocalDate day) {
        jdbc.sql("update digest_reader set last_day = :day where person_id in (:people) and last_day <> :day")
                .param("day", day)
                .param("people", people)
                .update();
        batches.batchUpdate(FIRST_READ, people.stream().map(read(day)).toArray(SqlParameterSource[]::new));
    }

    private static Function<String, SqlParameterSource> read(LocalDate day) {
        return person -> new MapSqlParameterSource("person", person).addValue("day", day);
    }
}
