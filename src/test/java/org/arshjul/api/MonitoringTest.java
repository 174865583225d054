package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who watch the product see of it. */
class MonitoringTest extends ApiTest {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(\\{.*})? \\S+$");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ +expr: (.*)$");
    private static final Pattern METRIC = Pattern.compile("[a-z]+(_[a-z]+)+");

    /** Words of the language of rules, and what Prometheus itself knows. */
    private static final Set<String> NOT_OURS = Set.of("min_over_time");

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void nobody_is_told_more_than_up(String path) {
        Answer answer = nobody().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
        assertThat(answer.response().body()).doesNotContain("components");
        assertThat(as("enkoping.contact").get(path).response().body()).doesNotContain("components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "auditor", "monitoring"})
    void who_runs_it_sees_of_what_health_consists_and_the_metrics(String person) {
        assertThat(as(person)
                        .get("/actuator/health")
                        .json()
                        .path("components")
                        .path("db")
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        assertThat(as(person)
                        .get("/actuator/health/liveness")
                        .json()
                        .path("components")
                        .fieldNames())
                .toIterable()
                .containsExactly("livenessState");
        assertThat(as(person).get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void others_see_no_metrics_and_the_programs_account_sees_nothing_else() {
        assertThat(nobody().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(as("enkoping.contact").get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(as("monitoring").get("/actuator/env").status()).isEqualTo(404);
        for (String path : List.of("/api/tasks", "/api/contracts", "/engine-rest/task", "/v3/api-docs")) {
            assertThat(as("monitoring").get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void the_figures_of_engine_mail_hooks_and_years_are_told() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(metrics())
                        .contains(
                                "arshjul_contracts{cycle=\"2025\",stage=\"inForce\"} 23.0",
                                "arshjul_signatures{cycle=\"2025\"} ",
                                "arshjul_engine_incidents 0.0",
                                "arshjul_engine_jobs_failed 0.0",
                                "arshjul_engine_jobs_due ",
                                "arshjul_engine_tasks_open ",
                                "arshjul_event_publications_outstanding ",
                                "arshjul_mails{status=\"pending\"} ",
                                "arshjul_mails{status=\"failed\"} 0.0",
                                "arshjul_mail_oldest_wait_seconds ",
                                "arshjul_mail_stopped 0.0",
                                "arshjul_mail_server_silent 0.0",
                                "arshjul_signing_key_usable 1.0",
                                "arshjul_trail_unsealed ",
                                "arshjul_trail_anchor_fault 0.0",
                                "arshjul_webhooks{state=\"failing\"} 0.0",
                                "hikaricp_connections_pending{",
                                "jvm_memory_used_bytes{"));
        the_year_2026_runs();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(metrics())
                        .contains("arshjul_tasks_overdue{cycle=\"2026\"} ")
                        .containsPattern("arshjul_tasks_open\\{cycle=\"2026\"} [1-9]"));
    }

    @Test
    void every_alarm_is_about_metrics_that_there_are_and_stands_in_the_guide() throws Exception {
        String rules = Files.readString(Path.of("config/deploy/alerts.yml"));
        String guide = Files.readString(Path.of("docs/alarms.md"));
        Set<String> named = EXPRESSION
                .matcher(rules)
                .results()
                .map(found -> found.group(1))
                .flatMap(expression ->
                        METRIC.matcher(expression.replaceAll("\\{[^}]*}", "")).results())
                .map(MatchResult::group)
                .filter(name -> !NOT_OURS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Set<String> offered = SAMPLE.matcher(metrics())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(offered).containsAll(named);
        });
        assertThat(named).hasSizeGreaterThan(10);
        Matcher alerts = Pattern.compile("(?m)^ +- alert: (\\w+)$").matcher(rules);
        assertThat(alerts.results().map(found -> found.group(1)).toList())
                .hasSizeGreaterThan(10)
                .allSatisfy(alert -> assertThat(guide).contains("`" + alert + "`"));
    }

    private String metrics() {
        return as("monitoring")
                .get("/actuator/prometheus")
                .expect(200)
                .response()
                .body();
    }
}
