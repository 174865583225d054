package org.arshjul.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.arshjul.platform.Chunks;
import org.arshjul.platform.TrailHead;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail and its head: rows are added and read, never changed, never removed. */
@Repository
class Trail implements TrailHead.Source {

    static final String GENESIS = "0".repeat(64);

    private static final int MOST_PARAMETERS = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Trail(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The head; nobody else can add until this transaction ends. */
    TrailHead lockedHead() {
        return head(" for update");
    }

    @Override
    public TrailHead head() {
        return head("");
    }

    private TrailHead head(String lock) {
        return jdbc.sql("select position, hash from audit_head where id = 1" + lock)
                .query((row, number) -> new TrailHead(row.getLong("position"), row.getString("hash")))
                .single();
    }

    void append(List<SealedEvent> rows) {
        batches.batchUpdate("""
                insert into audit_trail
                       (position, event_id, occurred_at, type, subject, actor, payload, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, rows.size(), (statement, row) -> {
            RecordedEvent event = row.event();
            statement.setLong(1, event.position());
            statement.setObject(2, event.id());
            statement.setObject(3, event.occurredAt().atOffset(ZoneOffset.UTC));
            statement.setString(4, event.type());
            statement.setString(5, event.subject());
            statement.setString(6, event.actor());
            statement.setString(7, event.payload());
            statement.setString(8, row.previousHash());
            statement.setString(9, row.hash());
        });
        SealedEvent last = rows.get(rows.size() - 1);
        jdbc.sql("update audit_head set position = :position, hash = :hash where id = 1")
                .param("position", last.event().position())
                .param("hash", last.hash())
                .update();
    }

    long size() {
        return jdbc.sql("select count(*) from audit_trail").query(Long.class).single();
    }

    List<SealedEvent> rowsBetween(long after, long upTo, int limit) {
        return jdbc.sql("""
                        select * from audit_trail
                         where position > :after and position <= :upTo order by position limit :limit
                        """)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(Trail::row)
                .list();
    }

    /** The hashes of those rows, as they are written there; nothing for a position that has no row. */
    Map<Long, String> hashesAt(List<Long> positions) {
        Map<Long, String> hashes = new HashMap<>();
        for (List<Long> some : Chunks.of(positions, MOST_PARAMETERS)) {
            jdbc.sql("select position, hash from audit_trail where position in (:positions)")
                    .param("positions", some)
                    .query(row -> {
                        hashes.put(row.getLong("position"), row.getString("hash"));
                    });
        }
        return hashes;
    }

    /** Those about these subjects and of these types; of all types when none is named. */
    List<SealedEvent> rowsAbout(Set<String> subjects, Set<String> types) {
        return jdbc.sql("""
                        select * from audit_trail
                         where subject in (:subjects) and (:every = true or type in (:types)) order by position
                        """)
                .param("subjects", subjects)
                .param("every", types.isEmpty())
                .param("types", types.isEmpty() ? Set.of("") : types)
                .query(Trail::row)
                .list();
    }

    /** Those whose subject is like one of the patterns. */
    List<RecordedEvent> eventsAfter(long position, int limit, List<String> subjects) {
        String anyOfThem = IntStream.range(0, subjects.size())
                .mapToObj(i -> "subject like :subject" + i)
                .collect(Collectors.joining(" or "));
        JdbcClient.StatementSpec query = jdbc.sql(
                        "select * from audit_trail where position > :position and (%s) order by position limit :limit"
                                .formatted(anyOfThem))
                .param("position", position)
                .param("limit", limit);
        for (int i = 0; i < subjects.size(); i++) {
            query = query.param("subject" + i, subjects.get(i));
        }
        return query.query((row, number) -> row(row, number).event()).list();
    }

    List<RecordedEvent> latestOf(Collection<String> subjects, int limit) {
        return jdbc.sql("select * from audit_trail where subject in (:subjects) order by position desc limit :limit")
                .param("subjects", subjects)
                .param("limit", limit)
                .query((row, number) -> row(row, number).event())
                .list();
    }

    List<RecordedEvent> latestBelow(String cycle, int limit, Set<String> withoutTypes) {
        return jdbc.sql("""
                        select * from audit_trail
                         where (subject = :cycle or subject like :below) and type not in (:without)
                         order by position desc limit :limit
                        """)
                .param("cycle", cycle)
                .param("below", cycle + "/%")
                .param("without", withoutTypes.isEmpty() ? Set.of("") : withoutTypes)
                .param("limit", limit)
                .query((row, number) -> row(row, number).event())
                .list();
    }

    List<RecordedEvent> ofYear(int year, Set<String> types) {
        return jdbc.sql("""
                        select * from audit_trail
                         where (subject = :year or subject like :below) and type in (:types) order by position
                        """)
                .param("year", String.valueOf(year))
                .param("below", year + "/%")
                .param("types", types)
                .query((row, number) -> row(row, number).event())
                .list();
    }

    long position() {
        return jdbc.sql("select position from audit_head where id = 1")
                .query(Long.class)
                .single();
    }

    Optional<Long> latestPositionBelow(String cycle, long after) {
        return jdbc.sql("""
                        select position from audit_trail
                         where position > :after and (subject = :cycle or subject like :below)
                         order by position desc limit 1
                        """)
                .param("after", after)
                .param("cycle", cycle)
                .param("below", cycle + "/%")
                .query(Long.class)
                .optional();
    }

    private static SealedEvent row(ResultSet row, int number) throws SQLException {
        return new SealedEvent(
                new RecordedEvent(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getString("actor"),
                        row.getString("payload")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
