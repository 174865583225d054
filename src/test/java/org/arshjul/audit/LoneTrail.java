package org.arshjul.audit;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.arshjul.platform.TrailHead;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** A node with nothing but the trail and its anchors, on a real database. */
public final class LoneTrail {

    static final Instant MORNING = Instant.parse("2026-12-08T06:00:00.123456Z");

    public final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Trail trail;
    final Anchors anchors;
    public final Audit audit;
    final ProgrammeClock clock = mock(ProgrammeClock.class);

    public LoneTrail(DataSource database, Path folder) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        AnchorSettings settings = new AnchorSettings(true, folder, "test", 3, Duration.ofMinutes(1));
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
        JdbcTemplate batches = new JdbcTemplate(database);
        trail = new Trail(jdbc, batches);
        Sealer sealer = new Sealer(new Inbox(jdbc, batches, clock), trail, transactions);
        anchors = new Anchors(
                settings,
                new AnchorFile(settings),
                new AnchorMemory(jdbc, settings, transactions),
                sealer,
                trail,
                clock,
                transactions);
        Readers readers = mock(Readers.class);
        when(readers.readsAll(any())).thenReturn(true);
        when(readers.keepsHeads(any())).thenReturn(true);
        when(readers.subjectsFor(any())).thenReturn(List.of("%"));
        audit = new Audit(sealer, trail, anchors, readers, transactions);
        isNow(MORNING);
    }

    public static void makeTables(DataSource database) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V08__audit.sql"),
                        new ClassPathResource("db/migration/V23__audit_anchor.sql"))
                .execute(database);
    }

    static void somebodyAsks() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("auditor", "", "auditor"));
    }

    void isNow(Instant moment) {
        when(clock.instant()).thenReturn(moment);
    }

    /** Adds so many events, each unlike the others. */
    public void happen(int events) {
        List<RecordedEvent> more = new ArrayList<>();
        for (int i = 1; i <= events; i++) {
            long position = trail.head().position() + i;
            more.add(new RecordedEvent(
                    position,
                    new UUID(0, position),
                    MORNING.plusSeconds(position),
                    position % 3 == 0 ? "OpinionGiven" : "SectionRevised",
                    position % 2 == 0 ? "2026/enkoping" : "2026/orebro",
                    position % 5 == 0 ? "system" : "enkoping.contact",
                    "{\"reason\":\"Fler cykelvägar 🚲\",\"section\":\"3.%d\"}".formatted(position)));
        }
        append(more);
    }

    /** Adds these with hashes and a head that fit. */
    void append(List<RecordedEvent> events) {
        List<SealedEvent> rows = new ArrayList<>();
        String hash = trail.head().hash();
        for (RecordedEvent event : events) {
            SealedEvent row = SealedEvent.after(hash, event);
            rows.add(row);
            hash = row.hash();
        }
        trail.append(rows);
    }

    /** Replaces everything from that position on, as somebody would who knows how hashes and head are made. */
    void rewrite(long from, List<RecordedEvent> events) {
        String before =
                from == 1 ? Trail.GENESIS : trail.hashesAt(List.of(from - 1)).get(from - 1);
        jdbc.sql("delete from audit_trail where position >= :from")
                .param("from", from)
                .update();
        head(new TrailHead(from - 1, before));
        if (!events.isEmpty()) {
            append(events);
        }
    }

    void head(TrailHead head) {
        jdbc.sql("update audit_head set position = :position, hash = :hash")
                .param("position", head.position())
                .param("hash", head.hash())
                .update();
    }

    List<RecordedEvent> events(long from) {
        return trail.rowsBetween(from - 1, Long.MAX_VALUE, 1000).stream()
                .map(SealedEvent::event)
                .toList();
    }
}
