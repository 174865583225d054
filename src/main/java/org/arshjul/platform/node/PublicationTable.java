package org.arshjul.platform.node;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which node tells an event to its listener; what it says beyond Spring Modulith's own columns. */
@Repository
class PublicationTable {

    private static final String STUCK = "completion_date is null and (attempts >= :attempts or stored_at < :before)";

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void belongTo(UUID node, Collection<UUID> publications) {
        jdbc.sql("update event_publication set node = :node, retry_at = null where id in (:ids)")
                .param("node", node.toString())
                .param("ids", publications)
                .update();
    }

    /** Counts the attempt; from that moment on any node may make another. */
    void failed(UUID publication, int attempts, OffsetDateTime again) {
        // The same event may have been published twice: which of the two has failed cannot be told.
        jdbc.sql("""
                        update event_publication p set node = null, attempts = :attempts, retry_at = :again
                         where exists (select 1 from event_publication f
                                        where f.id = :id
                                          and f.listener_id = p.listener_id
                                          and f.serialized_event = p.serialized_event)
                        """)
                .param("attempts", attempts)
                .param("again", again)
                .param("id", publication)
                .update();
    }

    int attempts(UUID publication) {
        return jdbc.sql("select attempts from event_publication where id = :id")
                .param("id", publication)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * Those that nobody tells, locked against other nodes until this transaction ends.
     *
     * @param before until when one that has no node was stored by a version that names none, and has had its time
     */
    List<UUID> orphans(OffsetDateTime now, OffsetDateTime before, int most) {
        return jdbc.sql("""
                        select p.id from event_publication p
                         where p.completion_date is null
                           and (p.node is null and p.retry_at <= :now
                                or p.node is null and p.retry_at is null and p.stored_at < :before
                                or p.node is not null and not exists (select 1 from node n where n.id = p.node))
                         order by p.publication_date
                         limit :most
                           for update skip locked
                        """)
                .param("now", now)
                .param("before", before)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    List<StuckPublication> stuck(int attempts, OffsetDateTime before) {
        return jdbc.sql("""
                        select id, event_type, listener_id, stored_at, attempts from event_publication
                         where %s order by stored_at, id
                        """.formatted(STUCK))
                .param("attempts", attempts)
                .param("before", before)
                .query(PublicationTable::stuck)
                .list();
    }

    long countStuck(int attempts, OffsetDateTime before) {
        return jdbc.sql("select count(*) from event_publication where " + STUCK)
                .param("attempts", attempts)
                .param("before", before)
                .query(Long.class)
                .single();
    }

    /** Those that failed are due now. */
    void dueNow() {
        jdbc.sql("update event_publication set retry_at = current_timestamp where node is null")
                .update();
    }

    private static StuckPublication stuck(ResultSet row, int number) throws SQLException {
        return new StuckPublication(
                row.getObject("id", UUID.class),
                row.getString("event_type"),
                row.getString("listener_id"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
