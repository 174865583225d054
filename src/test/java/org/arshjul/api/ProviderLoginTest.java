package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.arshjul.OwnProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outside the demo, without any password: people come through their identity provider only. */
class ProviderLoginTest {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(new OAuth2Config(true));

    private static OwnProcess application;

    @BeforeAll
    static void start() throws IOException {
        PROVIDER.start();
        application = new OwnProcess(
                "provider-login",
                "--spring.datasource.url=jdbc:h2:mem:provider;DB_CLOSE_DELAY=-1",
                "--arshjul.security.administrator-password-hash=",
                "--spring.security.oauth2.client.registration.office.client-id=arshjul",
                "--spring.security.oauth2.client.registration.office.client-secret=a secret of the test",
                "--spring.security.oauth2.client.registration.office.client-name=Kontoret",
                "--spring.security.oauth2.client.registration.office.scope=openid,profile,email",
                "--spring.security.oauth2.client.provider.office.issuer-uri=" + PROVIDER.issuerUrl("office"));
    }

    @AfterAll
    static void stop() {
        application.close();
        PROVIDER.shutdown();
    }

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void a_person_comes_by_the_claim_with_our_id_and_acts_as_that_person() throws Exception {
        HttpResponse<String> landed = logIn("somebody-at-the-office", "{\"preferred_username\":\"enkoping.contact\"}");

        assertThat(landed.uri().getPath()).isEqualTo("/");
        assertThat(landed.body()).contains("Ellinor Vassgård");
        assertThat(get("/api/tasks").statusCode()).isEqualTo(200);
        assertThat(get("/api/audit/verification").statusCode()).isEqualTo(403);
    }

    @Test
    void what_a_person_may_do_stands_in_our_records_not_in_the_providers_claims() throws Exception {
        logIn("1", "{\"preferred_username\":\"coordinator\"}");
        assertThat(get("/api/audit/verification").statusCode()).isEqualTo(200);

        HttpResponse<String> other = new ProviderLoginTest()
                .logIn(
                        "2",
                        "{\"preferred_username\":\"gavle.contact\",\"groups\":[\"coordinator\"],"
                                + "\"scope\":\"coordinator\"}");
        assertThat(other.uri().getPath()).isEqualTo("/");
    }

    @Test
    void tasklist_knows_who_came_by_the_provider() throws Exception {
        logIn("1", "{\"preferred_username\":\"enkoping.contact\"}");

        assertThat(get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"enkoping.contact\"");
        assertThat(get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_comes_by_a_verified_address_in_whatever_case() throws Exception {
        HttpResponse<String> landed = logIn(
                "1",
                "{\"preferred_username\":\"ellvas\",\"email\":\"Ellinor.Vassgard@example.org\",\"email_verified\":true}");

        assertThat(landed.body()).contains("Ellinor Vassgård");
        assertThat(get("/api/tasks").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"preferred_username\":\"stranger\"}",
                "{}",
                "{\"email\":\"ellinor.vassgard@example.org\"}",
                "{\"email\":\"ellinor.vassgard@example.org\",\"email_verified\":false}",
                "{\"email\":\"nobody@example.org\",\"email_verified\":true}",
                "{\"preferred_username\":\"administrator\"}"
            })
    void a_stranger_is_refused_and_told_what_to_do(String claims) throws Exception {
        HttpResponse<String> landed = logIn("enkoping.contact", claims);

        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(landed.uri().getPath()).isEqualTo("/login");
        assertThat(landed.body()).contains("Årshjul känner inte till dig");
        assertThat(get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_sent_when_the_session_had_ended_leads_back_to_its_task() throws Exception {
        HttpResponse<String> page = post(
                URI.create(application.url() + "/tasks/some-task"),
                Map.of("writer", "enkoping.contact", "reason", "Skrivet."));
        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.body()).contains("Det du skrev finns kvar");

        HttpResponse<String> landed = logIn(page, "1", "{\"preferred_username\":\"enkoping.contact\"}");

        assertThat(landed.uri().getPath()).isEqualTo("/tasks/some-task");
    }

    @Test
    void an_answer_that_nobody_asked_the_provider_for_is_refused_readably() throws Exception {
        HttpResponse<String> landed = get("/login/oauth2/code/office?code=1&state=2");

        assertThat(landed.uri().getPath()).isEqualTo("/login");
        assertThat(landed.body()).contains("slutfördes inte");
        assertThat(get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "", "enkoping.contact"})
    void there_is_no_default_password(String password) throws Exception {
        HttpResponse<String> page = get("/login");
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> landed = post(
                URI.create(application.url() + "/login"),
                Map.of("username", "enkoping.contact", "password", password, "_csrf", token.group(1)));

        assertThat(landed.uri().toString()).endsWith("/login?error");
        assertThat(new Caller(application.port(), "coordinator")
                        .get("/api/tasks")
                        .status())
                .isEqualTo(401);
    }

    /** Follows the button of the log-in page to the provider, says there who one is, and is led back. */
    private HttpResponse<String> logIn(String subject, String claims) throws IOException, InterruptedException {
        return logIn(get("/"), subject, claims);
    }

    private HttpResponse<String> logIn(HttpResponse<String> page, String subject, String claims)
            throws IOException, InterruptedException {
        Matcher button = Pattern.compile("href=\"(/oauth2/authorization/[^\"]+)\"[^>]*>Logga in med Kontoret<")
                .matcher(page.body());
        assertThat(button.find()).isTrue();
        HttpResponse<String> form = get(button.group(1));
        assertThat(form.uri().getPort()).isEqualTo(PROVIDER.baseUrl().port());
        return post(form.uri(), Map.of("username", subject, "claims", claims));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(application.url() + path))
                        .header("Accept", "text/html,application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI to, Map<String, String> fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return browser.send(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }
}
