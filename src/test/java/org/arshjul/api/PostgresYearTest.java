package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.arshjul.OwnProcess;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole year on the database of several nodes: all our SQL, all our migrations, the engine's own tables. */
class PostgresYearTest {

    @Test
    void the_year_2026_is_signed_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                OwnProcess application = application(postgres)) {
            Caller coordinator = new Caller(application.port(), "coordinator");
            JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());

            coordinator.post("/api/demo/play", "{\"until\":\"signed\"}").expect(202);
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> !play(coordinator).path("playing").asBoolean());

            assertThat(play(coordinator).path("failure").isNull())
                    .as("%s", play(coordinator))
                    .isTrue();
            assertThat(coordinator.get("/api/contracts?cycle=2026").expect(200).json())
                    .hasSize(23)
                    .allSatisfy(contract -> {
                        assertThat(contract.path("stage").asText()).isEqualTo("inForce");
                        assertThat(contract.path("signatures")).hasSize(8);
                    });
            assertThat(coordinator
                            .get("/api/cycles/2026")
                            .expect(200)
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("inForce");
            assertThat(count(jdbc, "signature where voided_at is null")).isEqualTo(184);
            assertThat(count(jdbc, "act_ru_incident")).isZero();
            await().atMost(Duration.ofMinutes(1)).until(() -> count(jdbc, "mail where status = 'PENDING'") == 0);
            assertThat(count(jdbc, "mail")).isPositive();
            assertThat(count(jdbc, "mail where status <> 'SENT'")).isZero();
            JsonNode audit =
                    coordinator.get("/api/audit/verification").expect(200).json();
            assertThat(audit.path("intact").asBoolean()).as("%s", audit).isTrue();
            assertThat(audit.path("rows").asLong()).isPositive();
        }
    }

    private static OwnProcess application(EmbeddedPostgres postgres) throws IOException {
        return new OwnProcess(
                "postgres-year",
                "--spring.profiles.active=demo,postgres",
                "--ARSHJUL_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--ARSHJUL_DB_USER=postgres",
                "--ARSHJUL_DB_PASSWORD=not asked for");
    }

    private static JsonNode play(Caller coordinator) {
        return coordinator.get("/api/demo").expect(200).json().path("play");
    }

    private static long count(JdbcClient jdbc, String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
