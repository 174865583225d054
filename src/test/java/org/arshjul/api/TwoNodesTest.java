package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.arshjul.OwnProcess;
import org.arshjul.api.RestRobots.Open;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one PostgreSQL. Every task of the demo's years is answered in the same moment through both nodes: one answer counts, the other is told
 * who answered and when. {@code -Dsubmits=1000} answers as many.
 */
class TwoNodesTest {

    private static final int SUBMITS = Integer.getInteger("submits", 50);
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private final Map<String, Integer> kinds = new TreeMap<>();

    private static EmbeddedPostgres postgres;
    private static OwnProcess one;
    private static OwnProcess other;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        one = node("node-one");
        other = node("node-other");
    }

    @AfterAll
    static void stop() throws IOException {
        Stream.of(one, other).filter(Objects::nonNull).forEach(OwnProcess::close);
        postgres.close();
    }

    @Test
    void of_two_answers_at_two_nodes_one_counts_and_the_other_says_who_answered_and_when() throws Exception {
        RestRobots robots = new RestRobots(JdbcClient.create(postgres.getPostgresDatabase()));
        Caller coordinator = new Caller(one.port(), "coordinator");
        Set<String> done = new HashSet<>();
        while (done.size() < SUBMITS) {
            List<Open> open = robots.open().stream()
                    .filter(task -> !done.contains(task.id()))
                    .limit(SUBMITS - done.size())
                    .toList();
            for (Open task : open) {
                submitTwice(task, robots);
                done.add(task.id());
            }
            if (open.isEmpty()) {
                await().atMost(STANDSTILL)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> !robots.open().isEmpty() || robots.settled());
                if (robots.open().isEmpty()) {
                    robots.goOn(coordinator);
                }
            }
        }

        assertThat(robots.count("human_task where answered_by is not null")).isEqualTo(SUBMITS);
        robots.nothingIsDouble();
        assertThat(robots.count("act_ru_incident")).isZero();
        System.out.printf("%d tasks answered twice at once: %s%n", SUBMITS, kinds);
    }

    @Test
    void who_logs_in_at_one_node_is_logged_in_at_the_other_and_out_at_both() throws IOException {
        Connection browser = Jsoup.newSession().ignoreHttpErrors(true);
        FormElement login = browser.newRequest(url(one, "/login")).get().expectForm("form[action=/login]");
        login.expectFirst("[name=username]").val("enkoping.contact");
        login.expectFirst("[name=password]").val("demo");
        Document inbox = login.submit().post();
        assertThat(inbox.location()).startsWith(one.url()).doesNotContain("/login");

        Document same = browser.newRequest(url(other, "/settings")).get();
        assertThat(same.location()).isEqualTo(url(other, "/settings"));
        assertThat(browser.newRequest(url(other, "/camunda/app/tasklist/default/"))
                        .execute()
                        .statusCode())
                .isEqualTo(200);
        Document out = same.expectForm("form[action=/logout]").submit().post();
        assertThat(out.location()).endsWith("/login?logout");
        assertThat(browser.newRequest(url(one, "/settings")).get().location()).contains("/login");
    }

    private static String url(OwnProcess node, String path) {
        return node.url() + path;
    }

    private void submitTwice(Open task, RestRobots robots) throws Exception {
        String answer = robots.answer(task, new Caller(one.port(), task.person()));
        CyclicBarrier start = new CyclicBarrier(2);
        CompletableFuture<Answer> first = submit(task, answer, one, start);
        CompletableFuture<Answer> second = submit(task, answer, other, start);
        List<Answer> answers = List.of(first.join(), second.join());
        assertThat(answers)
                .as(
                        "%s: %s",
                        task,
                        answers.stream().map(said -> said.response().body()).toList())
                .extracting(Answer::status)
                .containsExactlyInAnyOrder(204, 409);
        Answer refused = answers.get(0).status() == 409 ? answers.get(0) : answers.get(1);
        assertThat(refused.problem(409, "task.answered"))
                .contains(task.person())
                .containsPattern("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        kinds.merge(task.kind(), 1, Integer::sum);
    }

    private static CompletableFuture<Answer> submit(Open task, String answer, OwnProcess node, CyclicBarrier start) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await(1, TimeUnit.MINUTES);
            } catch (Exception notTogether) {
                throw new IllegalStateException(notTogether);
            }
            return new Caller(node.port(), task.person()).post("/api/tasks/" + task.id() + "/complete", answer);
        });
    }

    private static OwnProcess node(String name) throws IOException {
        return new OwnProcess(
                name,
                "--spring.profiles.active=demo,postgres",
                "--ARSHJUL_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--ARSHJUL_DB_USER=postgres",
                "--ARSHJUL_DB_PASSWORD=not asked for");
    }
}
