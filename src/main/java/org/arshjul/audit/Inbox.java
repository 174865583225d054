package org.arshjul.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.arshjul.platform.Actor;
import org.arshjul.platform.DomainEvent;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes every domain event down in the transaction in which it happened: both are kept, or neither. */
@Repository
class Inbox {

    /** An event that waits; it gets its position when it is sealed. */
    record Pending(long seq, RecordedEvent event) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Inbox(JdbcClient jdbc, JdbcTemplate batches, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        Row row = new Row(
                UUID.randomUUID(),
                // Databases keep microseconds; a hash over more could not be checked again.
                clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                event.getClass().getSimpleName(),
                event.subject(),
                Actor.name(),
                EventJson.write(event, Actor.onBehalfOf()));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction().add(row);
        } else {
            insert(List.of(row));
        }
    }

    private Rows ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(one -> one instanceof Rows rows && rows.inbox() == this)
                .map(Rows.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Rows rows = new Rows();
                    TransactionSynchronizationManager.registerSynchronization(rows);
                    return rows;
                });
    }

    private void insert(List<Row> rows) {
        batches.batchUpdate(
                "insert into audit_inbox (id, occurred_at, type, subject, actor, payload) values (?, ?, ?, ?, ?, ?)",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setObject(1, row.id());
                    statement.setObject(2, row.occurredAt());
                    statement.setString(3, row.type());
                    statement.setString(4, row.subject());
                    statement.setString(5, row.actor());
                    statement.setString(6, row.payload());
                });
    }

    private record Row(UUID id, OffsetDateTime occurredAt, String type, String subject, String actor, String payload) {}

    /**
     * What happened in one transaction, written at its end as one batch: an answer may be dozens of events. None is told
     * within a savepoint.
     */
    private final class Rows implements TransactionSynchronization {

        private final List<Row> waiting = new ArrayList<>();
        private boolean written;

        void add(Row row) {
            if (written) {
                insert(List.of(row));
            } else {
                waiting.add(row);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            insert(waiting);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED && !written) {
                throw new IllegalStateException("told after its transaction had ended, and not recorded: " + waiting);
            }
        }

        Inbox inbox() {
            return Inbox.this;
        }
    }

    boolean isEmpty() {
        return jdbc.sql("select seq from audit_inbox limit 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    List<Pending> oldest(int limit) {
        return jdbc.sql("select * from audit_inbox order by seq limit :limit")
                .param("limit", limit)
                .query((row, number) -> new Pending(
                        row.getLong("seq"),
                        new RecordedEvent(
                                0,
                                row.getObject("id", UUID.class),
                                row.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("type"),
                                row.getString("subject"),
                                row.getString("actor"),
                                row.getString("payload"))))
                .list();
    }

    /** Removes exactly these: a transaction that began earlier may still add one with a lower number. */
    void remove(List<Long> seqs) {
        jdbc.sql("delete from audit_inbox where seq in (:seqs)")
                .param("seqs", seqs)
                .update();
    }
}
