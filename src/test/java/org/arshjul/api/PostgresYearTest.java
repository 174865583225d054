package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.arshjul.OwnProcess;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole year on the database of several nodes: all our SQL, all our migrations, the engine's own tables. */
class PostgresYearTest {

    private static final int CONTRACTS = 23;

    @Test
    void the_year_2026_is_signed_on_postgresql_and_by_one_person_on_two_nodes_at_once() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                OwnProcess application = application(postgres, "postgres-year")) {
            Caller coordinator = new Caller(application.port(), "coordinator");
            JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());

            plays(
                    coordinator,
                    "{\"until\":\"signed\"}",
                    () -> state(coordinator).equals("signing"));
            plays(
                    coordinator,
                    "{\"until\":\"signed\",\"except\":[\"vinnova\"]}",
                    () -> count(jdbc, "signature") == 184 - CONTRACTS);
            coordinator.send("DELETE", "/api/demo/play").expect(200);
            try (OwnProcess other = application(postgres, "postgres-other-node")) {
                signsOnBoth(application, other);
            }
            // What a node leaves undone the other does.
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> count(jdbc, "signature_in_file") == 184
                            && count(jdbc, "contract where stage = 'IN_FORCE' and id like '2026/%'") == CONTRACTS
                            && count(jdbc, "event_publication where completion_date is null") == 0);
            plays(
                    coordinator,
                    "{\"until\":\"signed\"}",
                    () -> state(coordinator).equals("inForce"));

            assertThat(coordinator.get("/api/contracts?cycle=2026").expect(200).json())
                    .hasSize(CONTRACTS)
                    .allSatisfy(contract -> {
                        assertThat(contract.path("stage").asText()).isEqualTo("inForce");
                        assertThat(contract.path("signatures")).hasSize(8);
                    });
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

    private static void plays(Caller coordinator, String order, Callable<Boolean> until) {
        coordinator.post("/api/demo/play", order).expect(202);
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    assertThat(play(coordinator).path("failure").isNull())
                            .as("%s", play(coordinator))
                            .isTrue();
                    return until.call();
                });
    }

    /** The same person signs each contract on both nodes in the same moment: one signs, the other says that it is done. */
    private static void signsOnBoth(OwnProcess one, OwnProcess other) {
        List<Caller> nodes =
                List.of(new Caller(one.port(), "vinnova.signatory"), new Caller(other.port(), "vinnova.signatory"));
        List<String> acts = StreamSupport.stream(
                        nodes.get(0).get("/api/tasks").expect(200).json().spliterator(), false)
                .filter(task -> task.path("kind").asText().equals("SignContract"))
                .map(task -> "{\"contracts\":[{\"task\":\"%s\",\"digest\":\"%s\"}]}"
                        .formatted(task.path("id").asText(), digest(nodes.get(0), task)))
                .toList();
        assertThat(acts).hasSize(CONTRACTS);
        for (String act : acts) {
            List<CompletableFuture<Answer>> answers = nodes.stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> node.post("/api/signing-acts", act)))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join).map(PostgresYearTest::outcome))
                    .containsExactlyInAnyOrder("signed", "done already");
        }
    }

    /** The second comes before or after the first has ended: either way it is told, and signs nothing. */
    private static String outcome(Answer answer) {
        JsonNode item = answer.json().path("items").path(0);
        if (item.path("state").asText().equals("signed")) {
            return "signed";
        }
        boolean told = item.path("refusal").asText().contains("redan besvarad")
                || answer.json().path("code").asText().equals("task.answered");
        return told ? "done already" : answer.json().toString();
    }

    private static String digest(Caller node, JsonNode task) {
        return node.get("/api/contracts/" + task.path("subject").asText())
                .expect(200)
                .json()
                .path("document")
                .path("digest")
                .asText();
    }

    private static String state(Caller coordinator) {
        return coordinator
                .get("/api/cycles/2026")
                .expect(200)
                .json()
                .path("state")
                .asText();
    }

    private static OwnProcess application(EmbeddedPostgres postgres, String name) throws IOException {
        return new OwnProcess(
                name,
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
