package org.arshjul.platform.security;

import static org.arshjul.AuthenticatorApp.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who signs shows a code from an app besides the password. */
class SecondFactorTest extends BootedTest {

    private static final String SIGNATORY = "gunilla";
    private static final String WRONG = "000000";
    private static final int MOST = 5;
    private static final Duration STEP = Duration.ofSeconds(30);

    @BeforeEach
    @AfterEach
    void nobody_has_an_app() {
        jdbc.sql("delete from second_factor").update();
    }

    @Test
    void who_signs_comes_to_nothing_before_an_app_is_connected_and_its_code_shown() {
        Client gunilla = as(SIGNATORY);
        for (String page : new String[] {"/tasks/" + task, "/camunda/app/tasklist/", "/login/code"}) {
            assertThat(landing(gunilla, page)).as(page).isEqualTo("/login/authenticator");
        }
        assertThat(gunilla.send(Client.Way.TASKLIST, "GET", "/task", null).statusCode())
                .isEqualTo(403);
        assertThat(gunilla.get("/api/log-ins/mine").body()).contains("\"code\":\"login.secondFactor\"");

        Document page = Jsoup.parse(gunilla.get("/login/authenticator").body());
        assertThat(page.select("img[src^=data:image/png]")).hasSize(1);
        String secret = page.select("code").text();
        assertThat(gunilla.form("/login/authenticator", "code=" + WRONG).statusCode())
                .isEqualTo(400);
        assertThat(gunilla.get("/api/log-ins/mine").statusCode()).isEqualTo(403);

        gunilla.form("/login/authenticator", "code=" + code(secret, Instant.now()));

        assertThat(gunilla.get("/api/log-ins/mine").body())
                .contains("\"method\":\"password+totp\"")
                .contains("SUCCEEDED");
        assertThat(gunilla.get("/tasks/" + task).body()).contains("Uppgiftens egen sida");
    }

    @Test
    void a_code_opens_one_session_and_the_password_without_it_none() {
        String secret = connected();
        Client gunilla = as(SIGNATORY);
        assertThat(landing(gunilla, "/login/authenticator")).isEqualTo("/login/code");
        assertThat(gunilla.form("/login/authenticator", "code=" + code(secret, Instant.now()))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith("/login/code"));
        assertThat(gunilla.form("/login/code", "code=" + WRONG).body()).contains("Koden stämmer inte");

        String code = code(secret, Instant.now().plus(STEP));
        gunilla.form("/login/code", "code=" + code);
        assertThat(gunilla.get("/api/log-ins/mine").body())
                .as("one log-in, after one wrong code")
                .containsOnlyOnce("SUCCEEDED")
                .containsOnlyOnce("FAILED");

        Client lookedOn = as(SIGNATORY);
        assertThat(lookedOn.form("/login/code", "code=" + code).statusCode()).isEqualTo(400);
        assertThat(lookedOn.get("/api/log-ins/mine").statusCode()).isEqualTo(403);
        assertThat(machine(SIGNATORY).get("/api/log-ins/mine").body()).contains("login.secondFactor");
    }

    @Test
    void codes_cannot_be_tried_without_end_in_one_session_or_in_many_wherever_they_are() {
        String secret = connected();
        Client session = as(SIGNATORY);
        for (int time = 0; time < MOST; time++) {
            session.form("/login/code", "code=" + WRONG);
        }

        HttpResponse<String> right =
                session.form("/login/code", "code=" + code(secret, Instant.now().plus(STEP)));
        assertThat(right.statusCode()).isEqualTo(409);
        assertThat(right.body()).contains("För många fel koder");
        assertThat(session.get("/api/log-ins/mine").statusCode()).isEqualTo(403);
        HttpResponse<String> held = Client.nobody(port).logIn(SIGNATORY, GuardedWork.PASSWORD);
        assertThat(held.headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).contains("held"));

        jdbc.sql("update log_in set address = '2001:db8::' || cast(id as varchar) where outcome = 'FAILED'")
                .update();
        assertThat(as(SIGNATORY)
                        .form(
                                "/login/code",
                                "code=" + code(secret, Instant.now().plus(STEP)))
                        .statusCode())
                .as("however many places they were tried from")
                .isEqualTo(409);
    }

    @Test
    void whoever_finds_an_open_session_connects_no_app_of_their_own() {
        String secret = connected();
        Client gunilla = signedInByCode(secret);
        String other = secretShown(gunilla);

        assertThat(gunilla.form("/login/authenticator", "code=" + code(other, Instant.now()))
                        .statusCode())
                .isEqualTo(400);

        assertThat(secretInUse()).isEqualTo(secret.replace(" ", ""));
    }

    @Test
    void another_app_is_connected_with_a_code_of_the_old_one() {
        String secret = connected();
        Client gunilla = signedInByCode(secret);
        String other = secretShown(gunilla);
        // Time goes by, and the old app shows codes that were not used yet.
        jdbc.sql("update second_factor set last_step = 0").update();

        gunilla.form(
                "/login/authenticator",
                "code=%s&password=%s".formatted(code(other, Instant.now()), code(secret, Instant.now())));

        assertThat(secretInUse()).isEqualTo(other.replace(" ", ""));
    }

    @Test
    void who_logs_in_where_somebody_else_was_is_shown_another_secret() {
        Client shared = as("anna");
        String annas = secretShown(shared);

        shared.logIn(SIGNATORY, GuardedWork.PASSWORD);

        assertThat(secretShown(shared)).isNotBlank().isNotEqualTo(annas);
    }

    @Test
    void who_does_not_sign_is_asked_for_a_code_only_once_they_have_an_app() {
        Client anna = as("anna");
        assertThat(anna.get("/api/log-ins/mine").statusCode()).isEqualTo(200);
        String secret = secretShown(anna);
        anna.form(
                "/login/authenticator",
                "code=%s&password=%s".formatted(code(secret, Instant.now()), GuardedWork.PASSWORD));

        assertThat(anna.get("/api/log-ins/mine").statusCode()).isEqualTo(200);
        assertThat(landing(as("anna"), "/tasks/" + task)).isEqualTo("/login/code");
        assertThat(machine("anna").get("/api/log-ins/mine").statusCode()).isEqualTo(403);
    }

    /** Gunilla's app; what it showed then has been used. */
    private String connected() {
        Client gunilla = as(SIGNATORY);
        String secret = secretShown(gunilla);
        gunilla.form("/login/authenticator", "code=" + code(secret, Instant.now()));
        jdbc.sql("delete from log_in").update();
        return secret;
    }

    /** Gunilla, who has shown the next code of that app. */
    private Client signedInByCode(String secret) {
        Client gunilla = as(SIGNATORY);
        gunilla.form("/login/code", "code=" + code(secret, Instant.now().plus(STEP)));
        return gunilla;
    }

    /** What the page on which an app is chosen tells that person to type into theirs. */
    private static String secretShown(Client who) {
        return Jsoup.parse(who.get("/login/authenticator").body())
                .select("code")
                .text();
    }

    private String secretInUse() {
        return jdbc.sql("select secret from second_factor where account = :account")
                .param("account", SIGNATORY)
                .query(String.class)
                .single();
    }

    /** Where that page leads in the end. */
    private static String landing(Client who, String path) {
        String there = path;
        HttpResponse<String> answer = who.get(there);
        for (int step = 0; answer.statusCode() == 302 && step < MOST; step++) {
            there = answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
            answer = who.get(there);
        }
        return there;
    }
}
