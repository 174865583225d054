package org.arshjul.api;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.arshjul.OwnProcess;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a year costs PostgreSQL: its processor time, the tables that are read from end to end, and the dearest statements.
 * {@code mvn test -Dtest=PostgresBenchmark} plays 2026 for all municipalities until everything is signed; with
 * {@code -Dserver=jdbc:postgresql:…} on an empty database of a server on this machine, and with {@code -Dpool=} so many
 * connections.
 */
class PostgresBenchmark {

    private static final double TICKS_PER_SECOND = 100;

    @Test
    void a_year_is_played() throws Exception {
        String given = System.getProperty("server");
        if (given != null) {
            playedOn(given);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start()) {
            playedOn(postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private static void playedOn(String url) throws IOException {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        jdbc.sql("create extension pg_stat_statements").update();
        try (OwnProcess application = new OwnProcess(
                "postgres-benchmark",
                "--spring.profiles.active=demo,postgres",
                "--ARSHJUL_DB_URL=" + url,
                "--spring.datasource.hikari.maximum-pool-size=" + Integer.getInteger("pool", 20))) {
            jdbc.sql("select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = current_database()")
                    .query(String.class)
                    .optional();
            jdbc.sql("select pg_stat_reset()").query(String.class).optional();
            double before = processorSeconds(jdbc);
            long begun = System.nanoTime();
            Caller coordinator = new Caller(application.port(), "coordinator");
            coordinator.post("/api/demo/play", "{\"until\":\"signed\"}").expect(202);
            await().atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> coordinator
                            .get("/api/cycles/2026")
                            .json()
                            .path("state")
                            .asText()
                            .equals("inForce"));
            System.out.printf(
                    "a year in %d s, PostgreSQL %.1f s of processor time%n",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds(), processorSeconds(jdbc) - before);
            print(jdbc, "tables read from end to end", """
                        select relname || ': ' || seq_scan || ' times, ' || seq_tup_read || ' rows; by index ' || coalesce(idx_scan, 0)
                               || ' times; holds ' || n_live_tup
                          from pg_stat_user_tables where seq_tup_read > 20000 order by seq_tup_read desc limit 25
                        """);
            print(jdbc, "dearest statements, total ms, calls", """
                        select round(total_exec_time) || ' ms, ' || calls || ' calls, ' || rows || ' rows: '
                               || left(regexp_replace(query, '\\s+', ' ', 'g'), 300)
                          from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
                         order by total_exec_time desc limit 25
                        """);
        }
    }

    private static void print(JdbcClient jdbc, String what, String sql) {
        List<String> lines = jdbc.sql(sql).query(String.class).list();
        System.out.println(what + "\n  " + String.join("\n  ", lines));
    }

    /** Of the server and all its processes, as Linux counts it. */
    private static double processorSeconds(JdbcClient jdbc) throws IOException {
        String data = jdbc.sql("show data_directory").query(String.class).single();
        long postmaster = Long.parseLong(
                Files.readAllLines(Path.of(data, "postmaster.pid")).get(0).strip());
        double ticks = 0;
        for (ProcessHandle child :
                ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            ticks += ticks(child.pid(), 2);
        }
        return (ticks + ticks(postmaster, 4)) / TICKS_PER_SECOND;
    }

    /** Of one process, with 4 also of its children that have ended. */
    private static double ticks(long process, int fields) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
        } catch (NoSuchFileException ended) {
            // It has just ended, and counts among its parent's.
            return 0;
        }
        String[] after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double sum = 0;
        for (int field = 11; field < 11 + fields; field++) {
            sum += Double.parseDouble(after[field]);
        }
        return sum;
    }
}
