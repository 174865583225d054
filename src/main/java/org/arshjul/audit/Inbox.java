package org.arshjul.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.arshjul.platform.Actor;
import org.arshjul.platform.DomainEvent;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes every domain event down in the transaction in which it happened: both are kept, or neither. */
@Repository
class Inbox {

    /** An event that waits; it gets its position when it is sealed. */
    record Pending(long seq, RecordedEvent event) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(DomainEvent event) {
        jdbc.sql("""
                        insert into audit_inbox (id, occurred_at, type, subject, actor, payload)
                        values (:id, :occurredAt, :type, :subject, :actor, :payload)
                        """)
                .param("id", UUID.randomUUID())
                // Databases keep microseconds; a hash over more could not be checked again.
                .param(
                        "occurredAt",
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("type", event.getClass().getSimpleName())
                .param("subject", event.subject())
                .param("actor", Actor.name())
                .param("payload", EventJson.write(event, Actor.onBehalfOf()))
                .update();
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
