package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.arshjul.audit.webhook.Receiver;
import org.arshjul.audit.webhook.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhooksApiTest extends ApiTest {

    private static final String HOOKS = "/api/webhooks";

    private final Receiver receiver = new Receiver();

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothing_is_left() {
        coordinator()
                .get(HOOKS)
                .json()
                .forEach(hook -> coordinator()
                        .send("DELETE", HOOKS + "/" + hook.path("id").asText())
                        .expect(204));
        receiver.close();
    }

    @Test
    void a_receiver_gets_what_a_coordinator_reads_byte_for_byte_and_signed() {
        JsonNode made = make("{\"address\":\"%s\",\"after\":0}");
        Answer answer = coordinator().get("/api/events?limit=1000").expect(200);
        String feed = answer.response().body();
        List<String> ids = StreamSupport.stream(answer.json().path("events").spliterator(), false)
                .map(event -> event.path("id").asText())
                .toList();
        int told = ids.size();

        await().atMost(Duration.ofMinutes(1)).until(() -> receiver.received().size() >= told);
        assertThat(receiver.received().subList(0, told)).allSatisfy(one -> {
            assertThat(one.signedWith(made.path("secret").asText())).isTrue();
            assertThat(feed).contains(one.body());
        });
        assertThat(receiver.received().stream().limit(told).map(Received::id)).containsExactlyElementsOf(ids);
    }

    @Test
    void from_now_on_only_what_happens_and_was_chosen_is_sent_until_it_is_turned_off() {
        JsonNode made = make("{\"address\":\"%s\",\"types\":[\"WebhookSecretRenewed\"]}");
        String hook = HOOKS + "/" + made.path("webhook").path("id").asText();
        String renewed = coordinator()
                .post(hook + "/secret", "")
                .expect(200)
                .json()
                .path("secret")
                .asText();

        await().atMost(Duration.ofMinutes(1)).until(() -> receiver.received().size() == 1);
        Received first = receiver.received().get(0);
        assertThat(first.event().path("type").asText()).isEqualTo("org.arshjul.WebhookSecretRenewed");
        assertThat(first.body()).doesNotContain(renewed).contains("127.0.0.1").doesNotContain("/hook");
        assertThat(first.signedWith(renewed)).isTrue();
        assertThat(first.signedWith(made.path("secret").asText())).isFalse();
        await().atMost(Duration.ofMinutes(1)).until(() -> position(hook) == head());

        coordinator().patch(hook, "{\"state\":\"off\"}").expect(200);
        coordinator().post(hook + "/secret", "").expect(200);
        assertThat(coordinator().get(hook).json().path("offBecause").asText()).isEqualTo("coordinator");
        assertThat(receiver.received()).hasSize(1);
        coordinator().patch(hook, "{\"state\":\"on\"}").expect(200);
        await().atMost(Duration.ofMinutes(1)).until(() -> receiver.received().size() == 2);
        coordinator().send("DELETE", hook).expect(204);
        coordinator().get(hook).problem(404, "webhook.unknown");
    }

    @Test
    void a_test_event_tells_what_the_receiver_answers_and_moves_nothing() {
        String hook = HOOKS
                + "/"
                + make("{\"address\":\"%s\",\"types\":[\"ContractSigned\"]}")
                        .path("webhook")
                        .path("id")
                        .asText();
        receiver.answers(Receiver.status(418));

        JsonNode refused = coordinator().post(hook + "/test", "").expect(200).json();
        assertThat(refused.path("outcome").asText()).isEqualTo("refused");
        assertThat(refused.path("status").asInt()).isEqualTo(418);
        assertThat(coordinator().post(hook + "/test", "").json().path("outcome").asText())
                .isEqualTo("accepted");
        assertThat(receiver.received())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.event().path("type").asText()).isEqualTo("org.arshjul.WebhookTest"));
        assertThat(coordinator().get(hook).json().path("failures").asInt()).isZero();
    }

    @Test
    void an_address_that_is_gone_stands_in_the_trail_and_in_the_coordinators_next_digest() {
        receiver.usually(Receiver.status(410));
        String id = make("{\"address\":\"%s\",\"after\":0}")
                .path("webhook")
                .path("id")
                .asText();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc
                        .sql("select text from digest_note where kind = 'webhookTurnedOff' and subject_key = ?")
                        .param("webhooks/" + id)
                        .query(String.class)
                        .list()
                        .stream()
                        .anyMatch(text -> text.contains("127.0.0.1")));
        assertThat(coordinator().get(HOOKS + "/" + id).json().path("state").asText())
                .isEqualTo("off");
        assertThat(coordinator().get("/api/events?limit=1000").response().body())
                .contains("\"because\":\"gone\"", "\"webhook\":\"" + id + "\"");
    }

    @Test
    void nobody_but_coordinators_has_anything_to_do_with_them() {
        String hook = HOOKS
                + "/"
                + make("{\"address\":\"%s\"}").path("webhook").path("id").asText();
        for (String other : List.of("auditor", "steering", "enkoping.contact")) {
            as(other).get(HOOKS).problem(403, "access.coordinatorOnly");
            as(other).post(HOOKS, "{\"address\":\"https://1.1.1.1/\"}").problem(403, "access.coordinatorOnly");
            as(other).get(hook).problem(403, "access.coordinatorOnly");
            as(other).patch(hook, "{\"state\":\"off\"}").problem(403, "access.coordinatorOnly");
            as(other).post(hook + "/secret", "").problem(403, "access.coordinatorOnly");
            as(other).post(hook + "/test", "").problem(403, "access.coordinatorOnly");
            as(other).send("DELETE", hook).problem(403, "access.coordinatorOnly");
        }
        assertThat(coordinator().get(hook).json().path("state").asText()).isEqualTo("on");
    }

    @Test
    void the_secret_is_told_once_and_what_is_wrong_is_named() {
        JsonNode made = make("{\"address\":\"%s\"}");
        assertThat(coordinator().get(HOOKS).response().body())
                .contains("/hook")
                .doesNotContain("secret", made.path("secret").asText().substring(6));

        coordinator().post(HOOKS, "{\"address\":\"hooks\"}").problem(400, "webhook.address.malformed");
        coordinator().post(HOOKS, "{}").problem(400, "webhook.address.malformed");
        assertThat(coordinator()
                        .post(HOOKS, "{\"address\":\"%s\",\"types\":[\"Hacked\"]}".formatted(receiver.address()))
                        .problem(400, "webhook.type.unknown"))
                .contains("Hacked", "ContractSigned", "WebhookTurnedOff");
        coordinator()
                .post(HOOKS, "{\"address\":\"%s\",\"after\":-1}".formatted(receiver.address()))
                .problem(400, "webhook.after.outside");
        coordinator()
                .post(HOOKS, "{\"address\":\"%s\",\"after\":999999999}".formatted(receiver.address()))
                .problem(400, "webhook.after.outside");
        String hook = HOOKS + "/" + made.path("webhook").path("id").asText();
        coordinator().patch(hook, "{\"state\":\"maybe\"}").expect(400);
        coordinator().patch(hook, "{}").problem(400, "request.invalid");
    }

    private JsonNode make(String body) {
        return coordinator()
                .post(HOOKS, body.formatted(receiver.address()))
                .expect(201)
                .json();
    }

    private long position(String hook) {
        return coordinator().get(hook).json().path("position").asLong();
    }

    private long head() {
        return jdbc.sql("select position from audit_head").query(Long.class).single();
    }
}
