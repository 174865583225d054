package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends BootedTest {

    private static final String CSP = "Content-Security-Policy";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/user",
                "/engine-rest/process-definition",
                "/api/test",
                "/v3/api-docs",
                "/camunda/api/engine/engine/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default"
            })
    void nobody_gets_anything_but_a_problem_from_an_interface(String path) {
        HttpResponse<String> answer = Client.nobody(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"code\":\"login.required\"").contains("inte inloggad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tasks/1",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/tasklist",
                "/camunda/",
                "/camunda-welcome/index.html"
            })
    void a_page_leads_nobody_to_the_login(String path) {
        HttpResponse<String> answer = Client.nobody(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/actuator/health", "/webjars/picocss__pico/css/pico.min.css"})
    void nobody_needs_no_login_for(String path) {
        assertThat(Client.nobody(port).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_right_password_opens_pages_tasklist_and_api() {
        Client anna = as("anna");

        assertThat(anna.get("/tasks/1").statusCode()).isEqualTo(200);
        HttpResponse<String> tasklist = anna.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.statusCode()).as(tasklist.headers().toString()).isEqualTo(200);
        assertThat(anna.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"anna\"")
                .contains("tasklist")
                .doesNotContain("cockpit\"", "admin\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "demo", "anna"})
    void a_wrong_password_opens_nothing(String password) {
        Client stranger = Client.nobody(port);

        assertThat(stranger.logIn("anna", password).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(stranger.get("/tasks/1").statusCode()).isEqualTo(302);
        assertThat(Client.machine(port, "anna", password)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_administrator_comes_in_as_a_coordinator_and_nobody_is_the_engines_administrator() {
        Client administrator = Client.browser(port, "administrator", "correct horse battery");

        assertThat(administrator.get("/camunda/api/admin/auth/user/default").body())
                .contains("tasklist", "cockpit")
                .doesNotContain("\"admin\"");
        assertThat(identities.createGroupQuery().groupId("camunda-admin").count())
                .isZero();
    }

    @Test
    void camundas_own_login_is_closed() {
        for (String app : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            HttpResponse<String> answer = Client.nobody(port)
                    .send(
                            "POST",
                            "/camunda/api/admin/auth/user/default/login/" + app,
                            "username=anna&password=never+used+anywhere");
            assertThat(answer.statusCode()).isIn(401, 403);
        }
        assertThat(as("anna")
                        .send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "username=bo&password=x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void logging_out_of_tasklist_ends_the_session() {
        Client anna = as("anna");

        assertThat(anna.send("POST", "/camunda/api/admin/auth/user/default/logout", null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(anna.get("/tasks/1").statusCode()).isEqualTo(302);
        assertThat(anna.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_must_prove_that_its_own_page_sent_the_request() {
        Client anna = as("anna");

        HttpResponse<String> forged = anna.send("POST", "/api/test", "{}");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("request.forged");
        assertThat(anna.send("POST", "/engine-rest/task", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_is_not_excused_by_a_password_beside_it() {
        Client anna = as("anna");

        HttpResponse<String> answer = anna.send("POST", "/api/test", "{}", "Authorization", basic("anna"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_machine_needs_no_token_unless_a_browser_says_that_another_site_asks() {
        Client anna = machine("anna");

        assertThat(anna.send("POST", "/api/test", "{}").body()).isEqualTo("done");
        assertThat(anna.send("POST", "/api/test", "{}", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.send("POST", "/api/test", "{}", "Origin", "https://evil.example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(anna.send("POST", "/api/test", "{}").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_browser_is_never_asked_for_a_password_in_a_box_of_its_own() {
        HttpResponse<String> toBrowser =
                Client.nobody(port).send("GET", "/api/test", null, "Sec-Fetch-Mode", "navigate");
        HttpResponse<String> toMachine = Client.nobody(port).get("/api/test");

        assertThat(toBrowser.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(toMachine.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void our_pages_allow_no_unsafe_script_and_no_foreign_frame() {
        HttpResponse<String> page = as("anna").get("/tasks/1");

        assertThat(page.headers().firstValue(CSP))
                .hasValueSatisfying(csp -> assertThat(csp)
                        .contains("default-src 'self'", "frame-ancestors 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void tasklist_keeps_its_own_policy() {
        HttpResponse<String> page = as("anna").get("/camunda/app/tasklist/default/");

        assertThat(page.headers().allValues(CSP)).hasSize(1).first().asString().contains("nonce-");
    }

    @Test
    void a_person_who_is_no_contact_any_more_has_lost_the_tasks_in_the_same_session() {
        Client anna = as("anna");
        assertThat(anna.get("/camunda/api/engine/engine/default/task/" + task).statusCode())
                .isEqualTo(200);

        GuardedWork.leave("anna");
        try {
            assertThat(anna.get("/camunda/api/engine/engine/default/task/" + task)
                            .statusCode())
                    .isIn(403, 404);
        } finally {
            GuardedWork.rejoin("anna");
        }
    }

    private static String basic(String person) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((person + ":" + GuardedWork.PASSWORD)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
