package org.arshjul.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.notification.ScriptedSmtpServer.Moment;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The relay's process is killed (SIGKILL) again and again at the moments around a mail's acceptance, while the server also
 * puts off, falls silent and hangs up. {@code -Dkills=300} kills it as often.
 */
class KilledRelayTest {

    private static final int KILLS = Integer.getInteger("kills", 12);
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (\\S+)$");

    private final Random chance = new Random(6);
    private EmbeddedPostgres postgres;
    private JdbcClient jdbc;
    private ScriptedSmtpServer server;

    @BeforeEach
    void begin() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        server = new ScriptedSmtpServer();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        postgres.close();
    }

    @Test
    void no_mail_is_lost_and_only_flagged_ones_come_twice_however_often_the_relay_is_killed() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            write(5, kill);
            misbehave(kill);
            killAt(Moment.values()[kill % 3], 1 + chance.nextInt(4));
        }
        server.watch(moment -> {});
        Process last = start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> waiting() == 0);
        } finally {
            kill(last);
        }

        Map<String, Integer> arrived = arrived();
        Map<Boolean, Integer> counts = new HashMap<>();
        jdbc.sql("select message_id, status, repeated from mail").query(row -> {
            int times = arrived.getOrDefault(row.getString("message_id"), 0);
            boolean sent = row.getString("status").equals("SENT");
            boolean flagged = row.getBoolean("repeated");
            assertThat(times).as(row.getString("message_id")).isLessThanOrEqualTo(flagged ? 2 : 1);
            // One that nobody can tell of is shown to the coordinator.
            assertThat(sent ? times > 0 : row.getString("status").equals("UNKNOWN") && flagged)
                    .as("%s is %s and arrived %d times", row.getString("message_id"), row.getString("status"), times)
                    .isTrue();
            counts.merge(flagged, 1, Integer::sum);
        });
        long twice = arrived.values().stream().filter(times -> times == 2).count();
        System.out.printf(
                "%d kills, %d mails: %d flagged as possible repeats, %d came twice, %d left to the coordinator%n",
                KILLS, KILLS * 5, counts.getOrDefault(true, 0), twice, count("status = 'UNKNOWN'"));
    }

    /** Now and then the server puts a mail off or takes it and says nothing. */
    private void misbehave(int kill) {
        if (kill % 4 == 1) {
            server.refuse("a%d-1@example.org".formatted(kill), "451 greylisted, come back", 1);
        }
        if (kill % 6 == 2) {
            server.silentAfterData(1);
        }
    }

    /** Starts a relay and kills it the so many-th time that moment comes. */
    private void killAt(Moment moment, int nth) throws Exception {
        AtomicInteger left = new AtomicInteger(nth);
        Process[] relay = new Process[1];
        synchronized (relay) {
            server.watch(now -> {
                if (now == moment && left.decrementAndGet() == 0) {
                    synchronized (relay) {
                        kill(relay[0]);
                    }
                }
            });
            relay[0] = start();
        }
        assertThat(relay[0].waitFor(60, TimeUnit.SECONDS))
                .as("the relay was killed at " + moment)
                .isTrue();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RelayProcess.class.getName(),
                        postgres.getJdbcUrl("postgres", "postgres"),
                        String.valueOf(server.port()))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed-relay.log"))
                .start();
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(int mails, int kill) {
        for (int mail = 0; mail < mails; mail++) {
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into mail (id, person_id, address, kind, subject_key, discriminator, on_day, headline, text,
                                              html, message_id, status, attempts, next_attempt_at, repeated, created_at,
                                              not_before, queued_at)
                            values (:id, :person, :address, 'task', '2026', '', current_date, 'Ämne', 'Text', '<p>Text</p>',
                                    :messageId, 'PENDING', 0, current_timestamp, false, current_timestamp,
                                    current_timestamp, current_timestamp)
                            """)
                    .param("id", id)
                    .param("person", "p%d-%d".formatted(kill, mail))
                    .param("address", "a%d-%d@example.org".formatted(kill, mail))
                    .param("messageId", "<%s@example.org>".formatted(id))
                    .update();
        }
    }

    private long waiting() {
        return count("status in ('PENDING', 'SENDING') or status = 'UNKNOWN' and next_attempt_at is not null");
    }

    private long count(String where) {
        return jdbc.sql("select count(*) from mail where " + where)
                .query(Long.class)
                .single();
    }

    private Map<String, Integer> arrived() {
        Map<String, Integer> arrived = new HashMap<>();
        List.copyOf(server.accepted()).forEach(mail -> {
            Matcher id = ID.matcher(mail);
            assertThat(id.find()).isTrue();
            arrived.merge(id.group(1), 1, Integer::sum);
        });
        return arrived;
    }
}
