package org.arshjul.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.arshjul.platform.TrailHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody writes to the audit tables by SQL. What does not fit the hashes is found by the chain itself; what fits them
 * again, because everything after it was computed anew or the end was cut off together with the head, only by anchors.
 */
class ChangedTrailTest {

    private static final int CHANGES = 1000;
    private static final int ROWS = 30;
    private static final int ANCHORED_EVERY = 10;

    /** Changes something, and says what. */
    private interface Change {

        String make(LoneTrail database, Random random);
    }

    /** Changes everything from some position on so that it fits, and tells that position. */
    private interface Rewriting {

        long make(LoneTrail database, Random random);
    }

    private static final List<String> TEXTS = List.of("type", "subject", "actor", "payload", "previous_hash", "hash");

    private static final List<Change> FOUND_BY_THE_CHAIN = List.of(
            ChangedTrailTest::editText,
            ChangedTrailTest::editText,
            ChangedTrailTest::editText,
            ChangedTrailTest::editMoment,
            ChangedTrailTest::editId,
            ChangedTrailTest::editPosition,
            ChangedTrailTest::delete,
            ChangedTrailTest::insert,
            ChangedTrailTest::insertBetween,
            ChangedTrailTest::cutTail,
            ChangedTrailTest::swap,
            ChangedTrailTest::moveHead);

    private static final List<Rewriting> FOUND_BY_ANCHORS_ALONE = List.of(
            ChangedTrailTest::cutTailWithHead,
            ChangedTrailTest::rewriteOne,
            ChangedTrailTest::rewriteWithoutOne,
            ChangedTrailTest::rewriteWithOneMore,
            ChangedTrailTest::rewriteInOtherOrder,
            ChangedTrailTest::rewriteFromTheStart);

    @TempDir
    Path folder;

    @BeforeEach
    void somebody_asks() {
        LoneTrail.somebodyAsks();
    }

    @AfterEach
    void nobody_acts() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_thousand_random_changes_are_all_found_on_h2() {
        allFoundOn("jdbc:h2:mem:changed-trail", "sa");
    }

    @Test
    void a_thousand_random_changes_are_all_found_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            allFoundOn(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    private void allFoundOn(String url, String user) {
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, user, "", true);
        allFound(database);
        database.destroy();
    }

    private void allFound(DataSource source) {
        LoneTrail.makeTables(source);
        LoneTrail database = new LoneTrail(source, folder);
        for (int rows = 0; rows < ROWS; rows += ANCHORED_EVERY) {
            database.happen(ANCHORED_EVERY);
            database.anchors.writeNews();
        }
        long seed = System.nanoTime();
        System.out.println("changes of the audit trail by seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            String name = "change %d by seed %d".formatted(i, seed);
            database.transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                if (random.nextBoolean()) {
                    foundByTheChain(database, random, name);
                } else {
                    foundByAnchorsAlone(database, random, name);
                }
            });
        }
        Verification untouched = database.audit.verify();
        assertThat(untouched.intact()).as("%s", untouched).isTrue();
        assertThat(untouched.anchors().count()).isEqualTo(ROWS / ANCHORED_EVERY);
        assertThat(database.audit.extract("2026/enkoping").rows()).hasSize(ROWS / 2);
    }

    private static void foundByTheChain(LoneTrail database, Random random, String name) {
        String what = one(FOUND_BY_THE_CHAIN, random).make(database, random);

        Verification found = database.audit.verify();
        assertThat(found.intact()).as("%s: %s", name, what).isFalse();
        assertThat(found.firstBroken()).as("%s: %s", name, what).isNotNull();
    }

    private static void foundByAnchorsAlone(LoneTrail database, Random random, String name) {
        long from = one(FOUND_BY_ANCHORS_ALONE, random).make(database, random);

        Verification found = database.audit.verify();
        assertThat(found.firstBroken()).as("%s: the chain is whole again", name).isNull();
        assertThat(found.intact()).as("%s from %d", name, from).isFalse();
        assertThat(found.anchors().state()).isEqualTo(AnchorState.DISAGREE);
        long firstAfter = (from + ANCHORED_EVERY - 1) / ANCHORED_EVERY * ANCHORED_EVERY;
        assertThat(found.anchors().disagreeing().position())
                .as("%s from %d", name, from)
                .isEqualTo(firstAfter);
    }

    private static String editText(LoneTrail database, Random random) {
        String column = one(TEXTS, random);
        long row = position(random);
        String before = database.jdbc
                .sql("select " + column + " from audit_trail where position = :row")
                .param("row", row)
                .query(String.class)
                .single();
        String after = edited(before, random);
        database.jdbc
                .sql("update audit_trail set " + column + " = :after where position = :row")
                .param("after", after)
                .param("row", row)
                .update();
        return "%s of %d from %s to %s".formatted(column, row, before, after);
    }

    /** One sign more, less or otherwise. */
    private static String edited(String text, Random random) {
        int at;
        do {
            at = random.nextInt(text.length());
        } while (Character.isSurrogate(text.charAt(at)));
        char other = text.charAt(at) == '7' ? '8' : '7';
        return switch (random.nextInt(3)) {
            case 0 -> text.length() > 63 ? text.substring(1) : text + " ";
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    }

    private static String editMoment(LoneTrail database, Random random) {
        long row = position(random);
        OffsetDateTime later = LoneTrail.MORNING
                .plusSeconds(row)
                .plusNanos(1000L * (1 + random.nextInt(1_000_000)))
                .atOffset(ZoneOffset.UTC);
        database.jdbc
                .sql("update audit_trail set occurred_at = :later where position = :row")
                .param("later", later)
                .param("row", row)
                .update();
        return "moment of %d to %s".formatted(row, later);
    }

    private static String editId(LoneTrail database, Random random) {
        long row = position(random);
        database.jdbc
                .sql("update audit_trail set event_id = :id where position = :row")
                .param("id", new UUID(random.nextLong(), random.nextLong()))
                .param("row", row)
                .update();
        return "id of %d".formatted(row);
    }

    private static String editPosition(LoneTrail database, Random random) {
        long row = position(random);
        long elsewhere = random.nextBoolean() ? -random.nextInt(3) : ROWS + 1 + random.nextInt(3);
        database.jdbc
                .sql("update audit_trail set position = :elsewhere where position = :row")
                .param("elsewhere", elsewhere)
                .param("row", row)
                .update();
        return "%d moved to %d".formatted(row, elsewhere);
    }

    private static String delete(LoneTrail database, Random random) {
        long first = position(random);
        long last = first + random.nextInt(3);
        database.jdbc
                .sql("delete from audit_trail where position between :first and :last")
                .param("first", first)
                .param("last", last)
                .update();
        return "%d to %d deleted".formatted(first, last);
    }

    /** Before the first, right after the last and so that it follows from it, or further on. */
    private static String insert(LoneTrail database, Random random) {
        long at = one(List.of(-1L, 0L, ROWS + 1L, ROWS + 2L), random);
        insertAt(at, database, random);
        return "%d inserted".formatted(at);
    }

    private static String insertBetween(LoneTrail database, Random random) {
        long at = position(random);
        database.jdbc
                .sql("update audit_trail set position = -position - 1 where position >= :at")
                .param("at", at)
                .update();
        database.jdbc
                .sql("update audit_trail set position = -position where position < 0")
                .update();
        insertAt(at, database, random);
        return "%d inserted, all others moved up".formatted(at);
    }

    private static void insertAt(long position, LoneTrail database, Random random) {
        TrailHead head = database.trail.head();
        database.trail.append(List.of(SealedEvent.after(head.hash(), invented(position, random))));
        database.head(head);
    }

    private static String cutTail(LoneTrail database, Random random) {
        long from = position(random);
        database.jdbc
                .sql("delete from audit_trail where position >= :from")
                .param("from", from)
                .update();
        return "cut off from %d on".formatted(from);
    }

    private static String swap(LoneTrail database, Random random) {
        long one = position(random);
        long other = 1 + (one + random.nextInt(ROWS - 1)) % ROWS;
        move(database, one, 1_000_000);
        move(database, other, one);
        move(database, 1_000_000, other);
        return "%d and %d swapped".formatted(one, other);
    }

    private static void move(LoneTrail database, long from, long to) {
        database.jdbc
                .sql("update audit_trail set position = :to where position = :from")
                .param("to", to)
                .param("from", from)
                .update();
    }

    private static String moveHead(LoneTrail database, Random random) {
        long row = position(random);
        TrailHead head = database.trail.head();
        database.head(
                random.nextBoolean()
                        ? new TrailHead(row - 1, head.hash())
                        : new TrailHead(ROWS, edited(head.hash(), random)));
        return "head to %s".formatted(database.trail.head());
    }

    private static long cutTailWithHead(LoneTrail database, Random random) {
        long from = position(random);
        database.rewrite(from, List.of());
        return from;
    }

    private static long rewriteOne(LoneTrail database, Random random) {
        return rewriteAt(position(random), database, random);
    }

    private static long rewriteFromTheStart(LoneTrail database, Random random) {
        return rewriteAt(1, database, random);
    }

    private static long rewriteAt(long at, LoneTrail database, Random random) {
        List<RecordedEvent> events = new ArrayList<>(database.events(at));
        events.set(0, invented(at, random));
        database.rewrite(at, events);
        return at;
    }

    private static long rewriteWithoutOne(LoneTrail database, Random random) {
        long at = position(random);
        List<RecordedEvent> events = database.events(at);
        database.rewrite(at, numbered(at, events.subList(1, events.size())));
        return at;
    }

    private static long rewriteWithOneMore(LoneTrail database, Random random) {
        long at = position(random);
        List<RecordedEvent> events = new ArrayList<>(database.events(at));
        events.add(0, invented(at, random));
        database.rewrite(at, numbered(at, events));
        return at;
    }

    private static long rewriteInOtherOrder(LoneTrail database, Random random) {
        long at = 1 + random.nextInt(ROWS - 1);
        List<RecordedEvent> events = new ArrayList<>(database.events(at));
        Collections.swap(events, 0, 1 + random.nextInt(events.size() - 1));
        database.rewrite(at, numbered(at, events));
        return at;
    }

    private static List<RecordedEvent> numbered(long first, List<RecordedEvent> events) {
        return Stream.iterate(0, i -> i < events.size(), i -> i + 1)
                .map(i -> new RecordedEvent(
                        first + i,
                        events.get(i).id(),
                        events.get(i).occurredAt(),
                        events.get(i).type(),
                        events.get(i).subject(),
                        events.get(i).actor(),
                        events.get(i).payload()))
                .toList();
    }

    private static RecordedEvent invented(long position, Random random) {
        return new RecordedEvent(
                position,
                new UUID(random.nextLong(), random.nextLong()),
                LoneTrail.MORNING,
                "ContractSigned",
                "2026/enkoping",
                "somebody",
                "{}");
    }

    private static long position(Random random) {
        return 1 + random.nextInt(ROWS);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
