package org.arshjul.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.arshjul.platform.Digest;
import org.arshjul.platform.TrailHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.core.context.SecurityContextHolder;

class AnchorsTest {

    @TempDir
    Path home;

    private DataSource source;
    private Path folder;
    private Path file;
    private LoneTrail node;

    @BeforeEach
    void a_trail_of_five() {
        source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        folder = home.resolve("anchors");
        file = folder.resolve("test.anchors");
        LoneTrail.makeTables(source);
        node = new LoneTrail(source, folder);
        node.happen(5);
        LoneTrail.somebodyAsks();
    }

    @AfterEach
    void the_database_is_gone() {
        SecurityContextHolder.clearContext();
        node.jdbc.sql("shutdown").update();
    }

    @Test
    void one_line_a_day_says_where_the_trail_stood_and_follows_the_line_before() throws IOException {
        TrailHead first = node.trail.head();
        node.anchors.writeDue();
        node.anchors.writeDue();
        node.isNow(LoneTrail.MORNING.plus(Duration.ofDays(3)));
        node.happen(2);
        node.anchors.writeDue();

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo("2026-12-08T06:00:00.123Z test position=5 sha256=%s line-before=%s"
                        .formatted(first.hash(), Trail.GENESIS));
        assertThat(lines.get(1))
                .contains(" position=7 ")
                .endsWith("line-before=" + Digest.of(lines.get(0)).hex());
        Verification found = node.audit.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.anchors().count()).isEqualTo(2);
        assertThat(found.anchors().latest().position()).isEqualTo(7);
    }

    @Test
    void the_day_begins_at_the_hour_in_stockholm() throws IOException {
        node.isNow(Instant.parse("2026-12-08T06:00:00Z"));
        node.anchors.writeDue();
        node.isNow(Instant.parse("2026-12-09T01:59:00Z"));
        node.anchors.writeDue();
        assertThat(Files.readAllLines(file)).hasSize(1);

        node.isNow(Instant.parse("2026-12-09T02:00:00Z"));
        node.anchors.writeDue();
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void at_the_end_an_anchor_is_written_if_something_happened_since() throws IOException {
        node.anchors.writeDue();
        node.anchors.writeNews();
        assertThat(Files.readAllLines(file)).hasSize(1);

        node.happen(1);
        node.anchors.writeNews();
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void nodes_that_want_to_write_at_once_write_one_line() throws Exception {
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            for (int day = 0; day < 5; day++) {
                Instant morning = LoneTrail.MORNING.plus(Duration.ofDays(day));
                List<Future<?>> writing = IntStream.range(0, nodes)
                        .<Future<?>>mapToObj(i -> threads.submit(() -> {
                            LoneTrail other = new LoneTrail(source, folder);
                            other.isNow(morning);
                            together.await();
                            other.anchors.writeDue();
                            return null;
                        }))
                        .toList();
                for (Future<?> one : writing) {
                    one.get();
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Files.readAllLines(file)).hasSize(5);
        assertThat(node.audit.verify().anchors().state()).isEqualTo(AnchorState.AGREE);
    }

    @Test
    void without_an_anchor_a_rewritten_trail_passes_and_says_that_there_is_none() {
        node.rewrite(2, List.of());

        Verification found = node.audit.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.anchors().state()).isEqualTo(AnchorState.NONE);
    }

    @Test
    void what_happened_after_the_latest_anchor_is_covered_by_the_next_only() {
        node.anchors.writeDue();
        node.happen(3);
        node.rewrite(7, List.of());
        assertThat(node.audit.verify().intact()).isTrue();

        node.rewrite(5, List.of());
        assertThat(node.audit.verify().intact()).isFalse();
    }

    @Test
    void a_rewritten_trail_is_told_without_being_asked_and_gets_no_anchor() throws IOException {
        node.anchors.writeDue();
        node.rewrite(4, List.of());
        node.isNow(LoneTrail.MORNING.plus(Duration.ofDays(1)));
        node.anchors.writeDue();

        assertThat(node.anchors.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.state()).isEqualTo(AnchorState.DISAGREE);
            assertThat(fault.detail()).contains("line 1", "position=5");
            assertThat(fault.since()).isEqualTo(LoneTrail.MORNING.plus(Duration.ofDays(1)));
        });
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void an_anchor_ahead_of_the_trail_shows_that_the_database_went_back() {
        node.anchors.writeDue();
        AnchorsAhead witness = new AnchorsAhead(node.anchors, node.trail);
        node.happen(1);
        assertThat(witness.fellBehind()).isEmpty();

        node.rewrite(4, List.of());
        assertThat(witness.fellBehind()).contains("test, 5");
    }

    @Test
    void a_file_that_is_gone_is_missed_and_not_begun_anew() throws IOException {
        node.anchors.writeDue();
        Path away = Files.move(file, home.resolve("away"));
        node.isNow(LoneTrail.MORNING.plus(Duration.ofDays(1)));
        node.anchors.writeDue();

        Verification found = node.audit.verify();
        assertThat(found.intact()).isFalse();
        assertThat(found.firstBroken()).isNull();
        assertThat(found.anchors().state()).isEqualTo(AnchorState.MISSING);
        assertThat(node.anchors.fault()).map(AnchorFault::state).contains(AnchorState.MISSING);
        assertThat(file).doesNotExist();

        Files.move(away, file);
        node.anchors.writeDue();
        assertThat(node.anchors.fault()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void a_changed_or_shortened_file_is_damaged_at_a_line() throws IOException {
        for (int day = 0; day < 4; day++) {
            node.isNow(LoneTrail.MORNING.plus(Duration.ofDays(day)));
            node.anchors.writeDue();
        }
        List<String> lines = Files.readAllLines(file);

        damagedAt(
                3,
                lines.get(0) + "\n" + lines.get(1).replace("T06:", "T07:") + "\n" + lines.get(2) + "\n" + lines.get(3)
                        + "\n");
        damagedAt(2, lines.get(0) + "\n" + lines.get(2) + "\n" + lines.get(3) + "\n");
        damagedAt(2, lines.get(0) + "\nnonsense\n" + lines.get(2) + "\n" + lines.get(3) + "\n");
        damagedAt(4, String.join("\n", lines.subList(0, 3)) + "\n");
        damagedAt(
                4, String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).replace("12-11T", "12-12T") + "\n");
        damagedAt(1, "");
        damagedAt(2, "nonsense");
    }

    private void damagedAt(int line, String content) throws IOException {
        Files.writeString(file, content);
        Verification found = node.audit.verify();
        assertThat(found.intact()).isFalse();
        assertThat(found.anchors().state()).isEqualTo(AnchorState.DAMAGED);
        assertThat(found.anchors().line()).as(content).isEqualTo(line);
    }

    @Test
    void a_line_that_a_crash_cut_off_is_passed_over() throws IOException {
        node.anchors.writeDue();
        String whole = Files.readString(file);
        Files.writeString(file, whole + "2026-12-09T06:00:00.123Z test posi");
        assertThat(node.audit.verify().anchors().state()).isEqualTo(AnchorState.AGREE);

        node.isNow(LoneTrail.MORNING.plus(Duration.ofDays(1)));
        node.anchors.writeDue();
        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(node.audit.verify().anchors().count()).isEqualTo(2);

        Files.writeString(file, Files.readString(file).replace("test posi\n", "test\n"));
        assertThat(node.audit.verify().anchors().state()).isEqualTo(AnchorState.DAMAGED);
    }

    @Test
    void a_line_that_reached_the_file_before_a_crash_and_not_the_database_counts() throws IOException {
        node.anchors.writeDue();
        node.jdbc.sql("update audit_anchor set lines = 0").update();
        node.anchors.writeDue();

        assertThat(Files.readAllLines(file)).hasSize(1);
        Files.delete(file);
        assertThat(node.audit.verify().anchors().state()).isEqualTo(AnchorState.MISSING);
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_and_tried_again() throws IOException {
        Files.createSymbolicLink(folder, home.resolve("not mounted"));
        node.anchors.writeDue();
        assertThat(node.anchors.fault()).map(AnchorFault::state).contains(AnchorState.UNWRITABLE);

        node.isNow(LoneTrail.MORNING.plusSeconds(60));
        node.anchors.writeDue();
        assertThat(node.anchors.fault()).map(AnchorFault::since).contains(LoneTrail.MORNING);

        Files.createDirectory(home.resolve("not mounted"));
        node.anchors.writeDue();
        assertThat(node.anchors.fault()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void a_head_from_a_mail_agrees_until_something_before_it_changes() {
        TrailHead kept = node.trail.head();
        Digest hash = new Digest(kept.hash());
        node.happen(2);
        assertThat(node.audit.check(5, hash)).isEqualTo(HeadCheck.AGREES);
        assertThat(node.audit.check(4, hash)).isEqualTo(HeadCheck.DIFFERS);
        assertThat(node.audit.check(8, hash)).isEqualTo(HeadCheck.BEYOND);
        assertThatThrownBy(() -> node.audit.check(0, hash)).hasMessage("audit.head.position[0]");

        node.jdbc
                .sql("update audit_trail set actor = 'somebody' where position = 7")
                .update();
        assertThat(node.audit.check(5, hash)).isEqualTo(HeadCheck.AGREES);
        node.jdbc
                .sql("update audit_trail set actor = 'somebody' where position = 2")
                .update();
        assertThat(node.audit.check(5, hash)).isEqualTo(HeadCheck.BROKEN);
    }

    @Test
    void an_extract_holds_what_is_needed_to_recompute_each_hash() {
        node.anchors.writeDue();
        TrailExtract extract = node.audit.extract("2026/enkoping", Set.of());

        assertThat(extract.rows()).extracting(TrailExtract.Row::position).containsExactly(2L, 4L);
        assertThat(extract.rows()).allSatisfy(row -> {
            assertThat(Digest.of(row.sealed().getBytes(StandardCharsets.UTF_8)).hex())
                    .isEqualTo(row.hash());
            assertThat(row.sealed())
                    .contains(
                            "64:" + row.previousHash() + ",1:" + row.position() + ",36:" + row.id(),
                            "27:" + row.occurredAt() + ",",
                            row.payload().length() + ":" + row.payload());
        });
        assertThat(extract.head()).isEqualTo(node.trail.head());
        assertThat(extract.anchor()).contains(" position=5 ");
        assertThat(extract.toJson())
                .isEqualTo(node.audit.extract("2026/enkoping", Set.of()).toJson());
        assertThat(new String(extract.toJson(), StandardCharsets.UTF_8)).contains("🚲", "\"previousHash\" : ");
        assertThat(node.audit.extract("2026/enkoping", Set.of("OpinionGiven")).rows())
                .isEmpty();
        assertThatThrownBy(() -> node.audit.extract("enkoping")).hasMessage("audit.extract.contract[enkoping]");
    }
}
