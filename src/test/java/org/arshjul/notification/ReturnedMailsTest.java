package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Reports of failed deliveries, from a real IMAP server. */
@SpringBootTest(
        classes = MailSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:returned",
            "arshjul.mail.returns.address=returns@example.org",
            "arshjul.mail.returns.protocol=imap",
            "arshjul.mail.returns.host=127.0.0.1",
            "arshjul.mail.returns.user=returns",
            "arshjul.mail.returns.password=secret"
        })
@ActiveProfiles("test")
class ReturnedMailsTest {

    static GreenMail post;

    @Autowired
    ReturnedMails returned;

    @Autowired
    Notifications notifications;

    @Autowired
    Relay relay;

    @Autowired
    Outbox outbox;

    @Autowired
    FailingAddresses failing;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MailStory story;

    @DynamicPropertySource
    static void imap(DynamicPropertyRegistry registry) {
        post = new GreenMail(
                new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
        post.start();
        registry.add("arshjul.mail.returns.port", () -> post.getImap().getPort());
    }

    @AfterAll
    static void stop() {
        post.stop();
    }

    @BeforeEach
    void begin() throws Exception {
        story.begin();
        post.purgeEmailFromAllMailboxes();
        post.setUser("returns@example.org", "returns", "secret");
        notifications.tell(List.of(ASA), News.of("contractInForce", "2026/enkoping", 2027));
        relay.run();
    }

    @Test
    void a_report_of_a_failed_delivery_marks_mail_and_address_and_is_read_once() throws Exception {
        deliver(report("failed", "5.1.1", "message/rfc822"));
        deliver("From: a@example.org\r\nTo: returns@example.org\r\nSubject: Semester\r\n\r\nJag är bortrest.\r\n");
        returned.read();
        returned.read();

        assertThat(outbox.mails("FAILED"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.lastError()).contains("5.1.1", "no such user"));
        assertThat(failing.all()).extracting(FailingAddresses.Failing::person).containsExactly(ASA.id());
        assertThat(post.getReceivedMessages())
                .allSatisfy(
                        message -> assertThat(message.isSet(Flags.Flag.SEEN)).isTrue());
    }

    @Test
    void headers_alone_are_enough() throws Exception {
        deliver(report("failed", "5.1.1", "text/rfc822-headers"));
        returned.read();

        assertThat(outbox.mails("FAILED")).hasSize(1);
    }

    @Test
    void a_delay_and_a_mail_that_is_not_ours_change_nothing() throws Exception {
        deliver(report("delayed", "4.4.1", "message/rfc822"));
        deliver(report("failed", "5.1.1", "message/rfc822").replace(messageId(), "<other@example.com>"));
        returned.read();

        assertThat(outbox.mails("SENT")).hasSize(1);
        assertThat(failing.all()).isEmpty();
    }

    private String messageId() {
        return outbox.mails(null).get(0).messageId();
    }

    private String report(String action, String status, String returnedAs) {
        return """
                From: MAILER-DAEMON@example.org
                To: returns@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                It was not delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such user

                --b
                Content-Type: %s

                Message-ID: %s
                Subject: x

                text
                --b--
                """.formatted(ASA.email(), action, status, returnedAs, messageId())
                .replace("\n", "\r\n");
    }

    private static void deliver(String source) throws Exception {
        MimeMessage message = new MimeMessage(
                GreenMailUtil.getSession(ServerSetupTest.SMTP),
                new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
        message.setRecipients(Message.RecipientType.TO, "returns@example.org");
        post.getUserManager().getUser("returns").deliver(message);
    }
}
