package org.arshjul.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.arshjul.OwnProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The product as it is installed, outside the demo, on a PostgreSQL that stops, comes back, stands still and goes on. One
 * story in order, because a start costs more than all of it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseGoneTest {

    private static final String ADMINISTRATOR = "the administrator's own password";
    private static final String MONITORING = "the monitoring program's password";
    private static final String DATABASE = "the-database-password";
    private static final String WRONG = "a password mistyped by somebody";
    private static final String HOOK = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();

    private static RealPostgres postgres;
    private static OwnProcess application;
    private static HttpServer receiver;
    private static Browser program;
    private static Browser watcher;
    private static Browser person;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        postgres = new RealPostgres();
        postgres.jdbc()
                .sql("create role arshjul superuser login password '" + DATABASE + "'")
                .update();
        application = new OwnProcess(
                "database-gone",
                "--spring.profiles.active=postgres",
                "--ARSHJUL_DB_URL=" + postgres.url("arshjul", DATABASE),
                "--ARSHJUL_ADMINISTRATOR_PASSWORD=" + ADMINISTRATOR,
                "--arshjul.security.monitoring.password-hash={bcrypt}"
                        + new BCryptPasswordEncoder(4).encode(MONITORING),
                "--arshjul.webhooks.private-addresses=true",
                "--arshjul.webhooks.plain-http=true",
                "--arshjul.webhooks.look-every=100ms",
                "--contract-template.first-year=2026",
                // As in config/, but for the patience.
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.datasource.hikari.validation-timeout=500",
                "--spring.datasource.hikari.data-source-properties.socketTimeout=6",
                "--logging.structured.format.console=ecs",
                "--logging.level.org.springframework.jdbc.core.JdbcTemplate=debug");
        receiver = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        receiver.createContext("/", exchange -> {
            RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        program = Browser.program(application.url(), "administrator", ADMINISTRATOR);
        watcher = Browser.program(application.url(), "monitoring", MONITORING);
        person = Browser.of(application.url());
        token = person.loginToken();
        assertThat(person.logIn("administrator", ADMINISTRATOR, token).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
        // Only a person makes one, and people have no passwords here.
        postgres.jdbc()
                .sql("""
                        insert into webhook (id, address, secret, types, coordinator, made_at, state, position, failures)
                        values (:id, :address, :secret, '', 'coordinator', current_timestamp, 'ON', 0, 0)
                        """)
                .param("id", UUID.randomUUID())
                .param("address", "http://localhost:" + receiver.getAddress().getPort())
                .param("secret", HOOK)
                .update();
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        receiver.stop(0);
        postgres.close();
    }

    @Test
    @Order(1)
    void while_it_is_gone_everybody_is_told_so_and_only_readiness_goes_out() throws Exception {
        assertThat(readiness()).isEqualTo(200);
        postgres.stop();

        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 503);
        assertThat(Browser.of(application.url())
                        .get("/actuator/health/readiness")
                        .body())
                .contains("DOWN")
                .doesNotContain("components");
        assertThat(watcher.get("/actuator/health").body()).contains("\"db\":{\"status\":\"DOWN\"");
        HttpResponse<String> alive = Browser.of(application.url()).get("/actuator/health/liveness");
        assertThat(alive.statusCode()).as(alive.body()).isEqualTo(200);
        assertThat(watcher.get("/actuator/prometheus").statusCode()).isEqualTo(200);

        HttpResponse<String> page = person.get("/board/2026");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("15");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        assertThat(page.body())
                .contains("<html lang=\"sv\"", "arshjul.css", "Årshjul kan inte svara just nu", "lang=\"en\"")
                .contains("Inget av det du gjorde är sparat", "Nothing of what you did is stored");
        assertThat(person.get("/css/arshjul.css").statusCode()).isEqualTo(200);
        Browser english = Browser.of(application.url());
        english.speaks("en");
        assertThat(english.get("/public").body()).contains("<html lang=\"en\"", "Årshjul cannot answer just now");

        HttpResponse<String> login = Browser.of(application.url()).logIn("enkoping.contact", WRONG, token);
        assertThat(login.headers().firstValue("Location").orElse("")).doesNotContain("error");
    }

    @Test
    @Order(2)
    void a_program_is_answered_with_problem_details_and_nothing_is_half_done() throws Exception {
        for (HttpResponse<String> answer : List.of(
                program.get("/api/cycles/2026"),
                program.get("/api/contracts/2026/enkoping"),
                program.get("/engine-rest/task"),
                Browser.program(application.url(), "enkoping.contact", WRONG).get("/api/tasks"),
                program.post("/api/cycles", "{\"year\":2026,\"signingDay\":\"2026-12-08\"}"))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("15");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("code").asText()).isEqualTo("database.gone");
            assertThat(problem.path("title").asText()).isEqualTo("Tillfälligt otillgängligt");
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !watcher.get("/actuator/prometheus").body().contains("arshjul_engine_incidents "));
    }

    @Test
    @Order(3)
    void when_it_is_back_everything_goes_on_by_itself() throws Exception {
        postgres.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
        assertThat(program.get("/api/cycles/2026").statusCode()).isEqualTo(404);
        assertThat(person.get("/").statusCode()).isEqualTo(200);
        begin(2026);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(watcher.get("/actuator/prometheus").body())
                                .contains("arshjul_engine_incidents 0.0", "arshjul_trail_unsealed 0.0"));
    }

    @Test
    @Order(4)
    void a_server_that_stands_still_holds_nobody_for_long() throws Exception {
        postgres.standStill();
        try {
            long before = System.nanoTime();
            assertThat(program.get("/api/cycles/2026").statusCode()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
            assertThat(Browser.of(application.url())
                            .get("/actuator/health/liveness")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            postgres.goOn();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> program.get("/api/cycles/2026").statusCode() == 200);
    }

    @Test
    @Order(5)
    void the_log_is_json_that_tells_request_actor_cycle_and_contract_and_no_secret() throws Exception {
        assertThat(Browser.program(application.url(), "administrator", WRONG)
                        .get("/api/tasks")
                        .statusCode())
                .isEqualTo(401);
        String log = application.log();
        List<JsonNode> lines = log.lines()
                .filter(line -> line.startsWith("{"))
                .map(DatabaseGoneTest::json)
                .toList();

        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.path("message").asText())
                    .contains("GET /api/contracts/2026/enkoping could not be answered");
            assertThat(line.path("cycle").asText()).isEqualTo("2026");
            assertThat(line.path("contract").asText()).isEqualTo("2026/enkoping");
            assertThat(line.path("request").asText()).isNotBlank();
        });
        assertThat(lines)
                .as("requests")
                .anySatisfy(line -> assertThat(line.path("actor").asText()).isEqualTo("administrator"));
        assertThat(lines).as("jobs").anySatisfy(line -> {
            assertThat(line.path("process").path("thread").path("name").asText())
                    .startsWith("camundaTaskExecutor");
            assertThat(line.path("cycle").asText()).isEqualTo("2026");
        });
        assertThat(lines).as("listeners").anySatisfy(line -> {
            assertThat(line.path("process").path("thread").path("name").asText())
                    .startsWith("task-");
            assertThat(line.path("request").asText()).isNotBlank();
        });
        for (String secret : List.of(ADMINISTRATOR, MONITORING, DATABASE, WRONG, HOOK, "{bcrypt}")) {
            assertThat(log.contains(secret))
                    .as("a secret in the log: " + secret)
                    .isFalse();
        }
    }

    private static void begin(int year) throws IOException, InterruptedException {
        HttpResponse<String> begun =
                program.post("/api/cycles", "{\"year\":%d,\"signingDay\":\"%d-12-08\"}".formatted(year, year));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> RECEIVED.stream().anyMatch(event -> event.contains("CycleOpened")));
        JsonNode task = await().atMost(Duration.ofSeconds(60))
                .until(() -> JSON.readTree(program.get("/api/tasks").body()).path(0), found -> !found.isMissingNode());
        JsonNode cycle = JSON.readTree(program.get("/api/cycles/" + year).body());
        HttpResponse<String> planned = program.post(
                "/api/tasks/" + task.path("id").asText() + "/complete",
                "{\"milestones\":{\"draftsDue\":%s}}"
                        .formatted(cycle.path("milestones").path("draftsDue")));
        assertThat(planned.statusCode()).as(planned.body()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> JSON.readTree(program.get("/api/contracts?cycle=" + year)
                                        .body())
                                .size()
                        == 23);
    }

    private static int readiness() throws IOException, InterruptedException {
        return Browser.of(application.url()).get("/actuator/health/readiness").statusCode();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException none) {
            throw new AssertionError(line, none);
        }
    }
}
