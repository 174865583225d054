package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.OwnProcess;
import org.arshjul.api.RestRobots.Open;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one PostgreSQL play the demo's years while one or the other goes away and comes back: each in turn as an
 * operator restarts it (SIGTERM), or, by {@code -Dkills=300} only, since each costs a start, killed (SIGKILL) at a random
 * moment. {@code -Dminutes=} ends the killing earlier, {@code -Dseed=} repeats the moments of a run as far as a machine can.
 */
class RestartedNodesTest {

    private static final int KILLS = Integer.getInteger("kills", 0);
    private static final Duration LONGEST = Duration.ofMinutes(Long.getLong("minutes", 1440));
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROBOTS = 4;
    private static final int LONGEST_LIFE_MILLIS = 8_000;
    private static final Duration TAKEN_OVER = Duration.ofMinutes(2);
    private static final Pattern STATUS = Pattern.compile("\\[([1-5]\\d\\d) from ");
    private static final Duration STUCK = Duration.ofMinutes(10);

    /** What a node had begun when it was killed. */
    private record Begun(Instant killedAt, String node, Set<String> publications, Set<String> jobs) {}

    private final Random chance = new Random(SEED);
    private final AtomicReferenceArray<OwnProcess> nodes = new AtomicReferenceArray<>(2);
    private final AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(2);
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final Map<String, Integer> strange = new ConcurrentHashMap<>();
    private final List<Duration> takenOver = new ArrayList<>();
    private EmbeddedPostgres postgres;
    private JdbcClient jdbc;
    private RestRobots robots;
    private GreenMail mails;
    private Path anchors;
    private final AtomicInteger starts = new AtomicInteger();
    private long flaggedMails;

    @Test
    void nothing_is_lost_doubled_or_half_done_when_each_node_is_restarted_in_turn() throws Exception {
        inTwoNodes(this::restartEach);

        assertThat(strange.keySet())
                .as("who is not let in any more tries the other node; nobody meets a fault")
                .noneMatch(answer -> answer.startsWith("5"));
        assertThat(flaggedMails).as("mails that may have come twice").isZero();
        assertThat(answered).hasSizeGreaterThan(50);
    }

    @Test
    void nothing_is_lost_doubled_or_stuck_however_often_a_node_is_killed() throws Exception {
        assumeTrue(KILLS > 0, "nodes are killed by -Dkills=300 -Dtest=RestartedNodesTest only; see docs/nodes.md");
        inTwoNodes(this::killAgainAndAgain);
        System.out.printf(
                "%d kills; what a dead node had begun was done after %s at the longest, %s in the middle%n",
                takenOver.size(),
                takenOver.stream().max(Duration::compareTo).orElseThrow(),
                takenOver.stream().sorted().toList().get(takenOver.size() / 2));
    }

    /** Plays as long as that goes on, and until all is settled then; looks at what came of it. */
    private void inTwoNodes(Runnable meanwhile) throws Exception {
        // A node that is killed while it sends a mail leaves the mail server's thread with an exception of its own.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        mails = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mails.start();
        anchors = Files.createTempDirectory(Path.of("target"), "anchors");
        ExecutorService operator = Executors.newSingleThreadExecutor();
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            postgres = database;
            jdbc = JdbcClient.create(database.getPostgresDatabase());
            robots = new RestRobots(jdbc);
            begin(0);
            begin(1);
            Instant begun = Instant.now();
            Future<?> going = operator.submit(meanwhile);
            Duration stood = play(going);
            going.get();
            Duration lasted = Duration.between(begun, Instant.now());
            check();
            System.out.printf(
                    "-Dseed=%d: %s, %d acts answered, years %s; longest standstill %s; refusals and faults %s; %s%n",
                    SEED,
                    lasted,
                    answered.size(),
                    jdbc.sql("select string_agg(cycle_year || ' ' || state, ', ' order by cycle_year) from cycle")
                            .query(String.class)
                            .single(),
                    stood,
                    new TreeMap<>(strange),
                    mailFigures());
        } finally {
            operator.shutdownNow();
            for (int node = 0; node < nodes.length(); node++) {
                if (nodes.get(node) != null) {
                    nodes.get(node).kill();
                }
            }
            mails.stop();
            Awaitility.reset();
        }
    }

    private void restartEach() {
        try {
            for (int node = 0; node < nodes.length(); node++) {
                OwnProcess going = nodes.get(node);
                after(chance.nextInt(LONGEST_LIFE_MILLIS), () -> {
                    going.close();
                    return going;
                });
                nodes.set(node, null);
                begin(node);
            }
        } catch (Exception failed) {
            throw new IllegalStateException("with -Dseed=" + SEED, failed);
        }
    }

    private void killAgainAndAgain() {
        ExecutorService watchers = Executors.newCachedThreadPool();
        List<Future<Duration>> watched = new ArrayList<>();
        try {
            Instant end = Instant.now().plus(LONGEST);
            for (int kill = 0; kill < KILLS && Instant.now().isBefore(end); kill++) {
                int victim = chance.nextInt(2);
                long life = chance.nextInt(LONGEST_LIFE_MILLIS);
                Begun begun = after(life, () -> {
                    OwnProcess node = nodes.getAndSet(victim, null);
                    node.kill();
                    return begun(ids.get(victim));
                });
                watched.add(watchers.submit(() -> awaitTakenOver(begun)));
                begin(victim);
                System.out.printf("kill %d of node %d after %d ms%n", kill + 1, victim, life);
            }
            for (Future<Duration> one : watched) {
                takenOver.add(one.get());
            }
        } catch (Exception failed) {
            throw new IllegalStateException("with -Dseed=" + SEED, failed);
        } finally {
            watchers.shutdownNow();
        }
    }

    private static <T> T after(long millis, Callable<T> act) throws Exception {
        ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor();
        try {
            return alarm.schedule(act, millis, TimeUnit.MILLISECONDS).get();
        } finally {
            alarm.shutdown();
        }
    }

    /** What that node tells, and the jobs that are locked, by whichever node. */
    private Begun begun(String node) {
        return new Begun(
                Instant.now(),
                node,
                Set.copyOf(jdbc.sql("select cast(id as varchar) from event_publication where node = :node")
                        .param("node", node)
                        .query(String.class)
                        .list()),
                Set.copyOf(jdbc.sql("""
                                select id_ || lock_owner_ || lock_exp_time_ from act_ru_job
                                 where lock_owner_ is not null and lock_exp_time_ > :now
                                """)
                        .param("now", Timestamp.from(robots.programmeTime()))
                        .query(String.class)
                        .list()));
    }

    /** The node that has begun to live since the last one was asked for. */
    private String newest() {
        return jdbc.sql("select id from node").query(String.class).list().stream()
                .filter(known::add)
                .findFirst()
                .orElseThrow();
    }

    /** How long it took until all was done that the node had begun. */
    private Duration awaitTakenOver(Begun begun) {
        await().atMost(TAKEN_OVER).pollInterval(Duration.ofMillis(500)).until(() -> {
            Begun now = begun(begun.node());
            return now.publications().stream().noneMatch(begun.publications()::contains)
                    && now.jobs().stream().noneMatch(begun.jobs()::contains);
        });
        return Duration.between(begun.killedAt(), Instant.now());
    }

    private void begin(int node) {
        OwnProcess started = start();
        ids.set(node, newest());
        nodes.set(node, started);
    }

    private OwnProcess start() {
        try {
            return new OwnProcess(
                    "restarted-node-" + starts.getAndIncrement() % 4,
                    "--spring.profiles.active=demo,postgres",
                    "--ARSHJUL_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--ARSHJUL_DB_USER=postgres",
                    "--ARSHJUL_DB_PASSWORD=not asked for",
                    // As shipped.
                    "--camunda.bpm.job-execution.lock-time-in-millis=90000",
                    "--arshjul.nodes.silence=30s",
                    "--arshjul.nodes.beat=5s",
                    "--arshjul.audit.anchors.folder=" + anchors,
                    "--spring.mail.host=localhost",
                    "--spring.mail.port=" + mails.getSmtp().getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Answers what is open, moves on what waits, until that is over and all is done; the longest standstill. */
    private Duration play(Future<?> meanwhile) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(ROBOTS);
        Instant last = Instant.now();
        Duration longest = Duration.ZERO;
        try {
            while (true) {
                boolean over = meanwhile.isDone();
                List<Future<Boolean>> acts = robots.open().stream()
                        .map(task -> people.submit(() -> act(task)))
                        .toList();
                boolean moved = false;
                for (Future<Boolean> act : acts) {
                    moved |= act.get();
                }
                if (acts.isEmpty()) {
                    if (over && settled()) {
                        return longest;
                    }
                    moved = goOn();
                }
                if (moved) {
                    last = Instant.now();
                } else {
                    // Whoever waits does not take the processor's time from those who work.
                    await().pollDelay(Duration.ofMillis(250)).until(() -> true);
                }
                Duration stood = Duration.between(last, Instant.now());
                longest = stood.compareTo(longest) > 0 ? stood : longest;
                assertThat(stood).as(this::situation).isLessThan(STUCK);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private int port() {
        OwnProcess node = nodes.get(starts.get() % 2);
        OwnProcess living = node == null ? nodes.get((starts.get() + 1) % 2) : node;
        if (living == null) {
            throw new IllegalStateException("both nodes are down");
        }
        return living.port();
    }

    /** Whether the answer was taken. Whose answer got lost with the node tries again, as people do. */
    private boolean act(Open task) {
        try {
            Caller person = new Caller(port(), task.person());
            Answer answer = person.post("/api/tasks/" + task.id() + "/complete", robots.answer(task, person));
            if (answer.status() == 204) {
                String before = answered.put(task.id(), task.person());
                assertThat(before).as("%s was answered twice", task).isNull();
                return true;
            }
            strange.merge(
                    answer.status() + " " + task.kind() + " "
                            + answer.json().path("code").asText(),
                    1,
                    Integer::sum);
        } catch (RuntimeException | AssertionError lost) {
            strange.merge(kind(lost), 1, Integer::sum);
            if (lost instanceof AssertionError failed
                    && String.valueOf(failed.getMessage()).contains("twice")) {
                throw failed;
            }
        }
        return false;
    }

    /** Why nothing goes on. */
    private String situation() {
        return "-Dseed=%d; open %s; refusals and faults %s; due %s; untold %s; nodes %s"
                .formatted(
                        SEED,
                        robots.open(),
                        strange,
                        jdbc.sql("select * from act_ru_job where duedate_ is null or duedate_ <= :now")
                                .param("now", Timestamp.from(robots.programmeTime()))
                                .query()
                                .listOfRows(),
                        jdbc.sql("select * from event_publication").query().listOfRows(),
                        jdbc.sql("select * from node").query().listOfRows());
    }

    private boolean settled() {
        return RestRobots.patiently(Duration.ofMinutes(2), robots::settled);
    }

    /** Starts the next year or moves the clock, once nothing goes on any more. */
    private boolean goOn() {
        if (!settled()) {
            return false;
        }
        try {
            robots.goOn(new Caller(port(), "coordinator"));
            return true;
        } catch (RuntimeException | AssertionError lost) {
            strange.merge(kind(lost), 1, Integer::sum);
            return false;
        }
    }

    /** The status of an answer that was not expected, or what became of the connection. */
    private static String kind(Throwable lost) {
        Matcher status = STATUS.matcher(String.valueOf(lost.getMessage()));
        Throwable cause = lost.getCause() == null ? lost : lost.getCause();
        return status.find()
                ? status.group(1) + " expected another"
                : cause.getClass().getSimpleName();
    }

    private void check() throws Exception {
        await().atMost(STUCK).pollInterval(Duration.ofSeconds(1)).until(this::settled);
        Map<String, String> kept = new HashMap<>();
        jdbc.sql("select id, answered_by from human_task where answered_by is not null")
                .query(row -> {
                    kept.put(row.getString("id"), row.getString("answered_by"));
                });
        assertThat(kept).as("each act that was answered by 2xx is kept").containsAllEntriesOf(answered);
        robots.nothingIsDouble();
        assertThat(robots.count("act_ru_incident")).isZero();
        assertThat(robots.count("event_publication")).isZero();
        await().atMost(STUCK)
                .until(() -> robots.count("signature_in_file")
                        == robots.count("signature where voided_at is null and digest is not null"));
        JsonNode audit = new Caller(port(), "coordinator")
                .get("/api/audit/verification")
                .expect(200)
                .json();
        assertThat(audit.path("intact").asBoolean()).as("%s", audit).isTrue();
        checkMails();
        flaggedMails = robots.count("mail where repeated");
    }

    /** Each mail came once, or is flagged as one that may have come twice. */
    private void checkMails() throws Exception {
        await().atMost(STUCK)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> robots.count(
                                "mail where status = 'SENDING' or status = 'UNKNOWN' and next_attempt_at is not null")
                        == 0);
        Map<String, Integer> arrived = arrived();
        Set<String> wrong = new HashSet<>();
        jdbc.sql("select message_id, status, repeated from mail where status in ('SENT', 'UNKNOWN', 'FAILED')")
                .query(row -> {
                    int times = arrived.getOrDefault(row.getString("message_id"), 0);
                    boolean flagged = row.getBoolean("repeated");
                    boolean sent = row.getString("status").equals("SENT");
                    if (times > (flagged ? 2 : 1)
                            || sent && times == 0
                            || row.getString("status").equals("FAILED")) {
                        wrong.add("%s %s arrived %d times"
                                .formatted(row.getString("message_id"), row.getString("status"), times));
                    }
                });
        assertThat(wrong).isEmpty();
    }

    private Map<String, Integer> arrived() throws Exception {
        Map<String, Integer> arrived = new HashMap<>();
        for (MimeMessage mail : mails.getReceivedMessages()) {
            arrived.merge(mail.getMessageID(), 1, Integer::sum);
        }
        return arrived;
    }

    private String mailFigures() throws Exception {
        return "%d mails sent, %d flagged, %d came twice"
                .formatted(
                        robots.count("mail where status = 'SENT'"),
                        flaggedMails,
                        arrived().values().stream().filter(times -> times > 1).count());
    }
}
