package org.arshjul.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.arshjul.notification.Mail;
import org.arshjul.notification.MailSlice;
import org.arshjul.notification.Outbox;
import org.arshjul.platform.Refusal;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = {MailSlice.class, MailPagesTest.Pages.class},
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:mailpages",
            "spring.messages.basename=messages/notification,messages/workplace",
            "spring.messages.fallback-to-system-locale=false",
            "spring.web.locale=sv",
            "spring.web.locale-resolver=fixed"
        })
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
class MailPagesTest {

    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        MessageSourceAutoConfiguration.class
    })
    @Import({MailController.class, MailboxController.class})
    static class Pages {}

    static final UUID MESSAGE = UUID.fromString("11111111-1111-1111-1111-111111111111");
    static final UUID FAILED = UUID.fromString("22222222-2222-2222-2222-222222222222");

    @Autowired
    MockMvc web;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void one_mail_failed_and_one_arrived() {
        jdbc.sql("delete from mail").update();
        jdbc.sql("delete from mailbox_message").update();
        jdbc.sql("""
                        insert into mail (id, person_id, address, kind, subject_key, discriminator, on_day, headline,
                                          text, html, message_id, status, attempts, repeated, last_error, created_at,
                                          not_before, queued_at)
                        values (:id, 'enkoping.contact', 'asa@example.org', 'task', '2026/enkoping', '', date '2026-09-15',
                                'Ämne', 't', 'h', '<m@example.org>', 'FAILED', 1, false, '550 no such user', current_timestamp,
                                current_timestamp, current_timestamp)
                        """).param("id", FAILED).update();
        jdbc.sql("""
                        insert into mailbox_message (id, recipient, headline, message_id, text, html, source, received_at)
                        values (:id, 'asa@example.org', 'Åtgärd <krävs>', '<m@example.org>', 'Hej & hå',
                                '<p>Hej <script>alert(1)</script></p>', 'source', current_timestamp)
                        """).param("id", MESSAGE).update();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_mailbox_lists_what_arrived() throws Exception {
        signedIn("kim", "coordinator");

        web.perform(get("/mailbox").param("to", "asa"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Åtgärd &lt;krävs&gt;")))
                .andExpect(content().string(Matchers.containsString("Misslyckade: 1.")));
        web.perform(get("/mailbox").param("to", "john"))
                .andExpect(content().string(Matchers.containsString("Inga mejl.")));
    }

    @Test
    void a_mail_is_shown_as_text_and_its_html_in_a_frame_where_nothing_runs() throws Exception {
        signedIn("kim", "coordinator");

        String page = web.perform(get("/mailbox/{id}", MESSAGE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Hej &amp; hå")
                .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .contains("src=\"/mailbox/" + MESSAGE + "/html\"")
                .doesNotContain("<script>");
        web.perform(get("/mailbox/{id}/html", MESSAGE))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", Matchers.startsWith("sandbox ")))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("default-src 'none'")));
    }

    @Test
    void the_mailbox_is_for_coordinators() {
        signedIn("asa", "enkoping.contact");

        refused("mailbox.coordinators", () -> web.perform(get("/mailbox")));
        refused("mailbox.coordinators", () -> web.perform(get("/mailbox/{id}/html", MESSAGE)));
    }

    @Test
    void nobody_reads_the_mailbox_without_signing_in() {
        refused("login.required", () -> web.perform(get("/mailbox")));
    }

    @Test
    void coordinators_and_auditors_see_failed_mails() throws Exception {
        signedIn("ada", "auditor");

        web.perform(get("/api/mails").param("status", "FAILED"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].person").value("enkoping.contact"))
                .andExpect(jsonPath("$[0].lastError").value("550 no such user"));
        web.perform(get("/api/mails").param("status", "SENT"))
                .andExpect(jsonPath("$").isEmpty());
    }

    @Test
    void others_do_not() {
        signedIn("asa", "enkoping.contact");

        refused("mail.readers", () -> web.perform(get("/api/mails")));
    }

    @Test
    void a_coordinator_sends_a_failed_mail_again_and_an_auditor_does_not() throws Exception {
        signedIn("ada", "auditor");
        refused("mail.coordinators", () -> web.perform(post("/api/mails/{id}/retry", FAILED)));

        signedIn("kim", "coordinator");
        web.perform(post("/api/mails/{id}/retry", FAILED))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("PENDING"));
        assertThat(outbox.mails("PENDING")).extracting(Mail::id).containsExactly(FAILED);
    }

    private interface Call {
        void make() throws Exception;
    }

    private static void refused(String code, Call call) {
        assertThatThrownBy(call::make)
                .rootCause()
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void signedIn(String person, String... groups) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", groups));
    }
}
