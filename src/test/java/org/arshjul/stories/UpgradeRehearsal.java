package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Years that an earlier version of the product left halfway are taken over by this one and brought to their end: {@code mvn
 * test -Dtest=UpgradeRehearsal}, not part of the gate. {@code src/test/resources/upgrade/make.sh} makes the databases, of which the
 * small one is kept: a year in which texts are drafted, reviewed and late.
 */
class UpgradeRehearsal {

    private static final DateTimeFormatter ENGINES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @TempDir
    Path home;

    static Stream<Path> databases() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("src/test/resources/upgrade"))) {
            return found.filter(file -> file.toString().endsWith(".zip")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_year_that_an_earlier_version_began_goes_on_to_its_end(Path left) throws IOException {
        JdbcClient database = RunningProduct.database(home);
        database.sql("runscript from '%s' compression zip".formatted(left)).update();
        Map<String, Instant> timers = timers(database);
        assertThat(timers).isNotEmpty();
        try (RunningProduct product = RunningProduct.start(home, "upgrade-" + left.getFileName())) {
            assertThat(timers(product)).as("no timer begins anew").containsAllEntriesOf(timers);
            product.post("/api/demo/play", "{\"until\":\"closed\"}");
            Awaitility.await("the year is closed")
                    .atMost(Duration.ofMinutes(15))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> closed(product));
            JsonNode verification = product.get("/api/audit/verification");
            assertThat(verification.path("firstBroken").isNull())
                    .as(verification.toString())
                    .isTrue();
        }
        assertThat(count(database, "select count(*) from act_ru_execution where business_key_ like '2026%'"))
                .isZero();
        assertThat(count(database, "select count(*) from act_ru_incident")).isZero();
        assertThat(count(database, "select count(*) from contract where id like '2026/%' and stage <> 'EXPIRED'"))
                .isZero();
    }

    private static boolean closed(RunningProduct product) {
        JsonNode failure = product.get("/api/demo").path("play").path("failure");
        assertThat(failure.isNull()).as("the robots go on: %s", failure).isTrue();
        return product.get("/api/cycles/2026").path("state").asText().equals("closed");
    }

    private static Map<String, Instant> timers(JdbcClient database) {
        Map<String, Instant> dates = new HashMap<>();
        database.sql("select id_, duedate_ from act_ru_job where type_ = 'timer'")
                .query(row -> {
                    dates.put(row.getString("id_"), row.getTimestamp("duedate_").toInstant());
                });
        return dates;
    }

    private static Map<String, Instant> timers(RunningProduct product) {
        Map<String, Instant> dates = new HashMap<>();
        product.get("/engine-rest/job?timers=true&maxResults=5000")
                .forEach(job -> dates.put(
                        job.path("id").asText(),
                        OffsetDateTime.parse(job.path("dueDate").asText(), ENGINES)
                                .toInstant()));
        return dates;
    }

    private static long count(JdbcClient database, String query) {
        return database.sql(query).query(Long.class).single();
    }
}
