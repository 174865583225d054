package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.JOHN;
import static org.arshjul.notification.MailStory.KIM;
import static org.arshjul.notification.MailStory.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.arshjul.notification.MailSlice.Happened;
import org.arshjul.party.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = MailSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:relay",
            "spring.mail.host=127.0.0.1",
            "arshjul.mail.timeouts.connect=300ms",
            "arshjul.mail.timeouts.read=300ms",
            "arshjul.mail.timeouts.write=300ms",
            "arshjul.mail.backoff.first=10ms",
            "arshjul.mail.backoff.attempts=3"
        })
@ActiveProfiles("test")
class RelayTest {

    static ScriptedSmtpServer server;

    @Autowired
    DigestNotes notes;

    @Autowired
    Post post;

    @Autowired
    Outbox outbox;

    @Autowired
    Relay relay;

    @Autowired
    MailStory story;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Happened happened;

    @BeforeAll
    static void serve() throws Exception {
        server = new ScriptedSmtpServer();
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.port", () -> server.port());
    }

    @BeforeEach
    void begin() {
        story.begin();
        server.behave();
        // Lets a pause that an earlier test left run out.
        outbox.put(letter(STRANGER, "warm-up", "2026"));
        relayUntil(STRANGER, MailStatus.SENT);
        story.begin();
        server.behave();
    }

    static final Person STRANGER = new Person("stranger", "Ida Ny", "ida.ny@example.org", "sv");

    @Test
    void a_mail_arrives_once_and_is_known_to_have_been_sent() {
        outbox.put(letter(ASA, "task", "2026/enkoping"));

        relay.run();
        relay.run();

        assertThat(server.accepted()).singleElement().satisfies(mail -> {
            assertThat(mail).contains("Auto-Submitted: auto-generated");
            assertThat(mail).contains("Message-ID: " + mailOf(ASA).messageId());
            assertThat(mail).contains("multipart/alternative").contains("To: asa.oberg@example.org");
            assertThat(mail).doesNotContain("X-Arshjul-Repeated");
        });
        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.SENT);
        assertThat(happened.events).containsExactly(new MailSent(mailOf(ASA).id(), ASA.id(), "task", "2026/enkoping"));
    }

    @Test
    void an_address_that_the_server_refuses_fails_alone() {
        server.refuse(JOHN.email(), "550 5.1.1 no such user");
        outbox.put(letter(ASA, "task", "2026"));
        outbox.put(letter(JOHN, "task", "2026"));
        outbox.put(letter(STRANGER, "task", "2026"));

        relay.run();

        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.SENT);
        assertThat(mailOf(STRANGER).status()).isEqualTo(MailStatus.SENT);
        assertThat(mailOf(JOHN).status()).isEqualTo(MailStatus.FAILED);
        assertThat(mailOf(JOHN).lastError()).contains("no such user");
        assertThat(happened.events).contains(new MailFailed(mailOf(JOHN).id(), JOHN.id(), "task", "2026"));
    }

    @Test
    void the_coordinator_reads_in_the_digest_of_a_mail_that_the_server_will_not_have() {
        server.refuseData("554 5.7.1 looks like spam");
        outbox.put(letter(JOHN, "task", "2026"));

        relay.run();

        assertThat(mailOf(JOHN).status()).isEqualTo(MailStatus.FAILED);
        assertThat(notes.untold()).singleElement().satisfies(note -> {
            assertThat(note.person()).isEqualTo(KIM.id());
            assertThat(note.text()).contains("till John Marsh");
        });
    }

    @Test
    void an_address_that_is_none_fails() {
        Person nobody = new Person("nobody", "Nils Nilsson", "not an address", "sv");
        outbox.put(letter(nobody, "task", "2026"));

        relay.run();

        assertThat(mailOf(nobody).status()).isEqualTo(MailStatus.FAILED);
        assertThat(mailOf(nobody).lastError()).startsWith("bad address");
    }

    @Test
    void a_mail_that_the_server_takes_later_is_tried_again_under_the_same_id() {
        server.refuse(ASA.email(), "451 4.7.1 greylisted", 1);
        outbox.put(letter(ASA, "task", "2026"));

        relay.run();
        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.PENDING);
        assertThat(mailOf(ASA).lastError()).contains("greylisted");

        relayUntil(ASA, MailStatus.SENT);
        assertThat(mailOf(ASA).attempts()).isEqualTo(2);
        assertThat(mailOf(ASA).repeated()).isFalse();
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void a_mail_that_the_server_never_takes_fails_after_its_last_attempt() {
        server.refuse(ASA.email(), "451 greylisted");
        outbox.put(letter(ASA, "task", "2026"));

        relayUntil(ASA, MailStatus.FAILED);

        assertThat(mailOf(ASA).attempts()).isEqualTo(3);
    }

    @Test
    void a_server_that_cannot_be_reached_delays_all_mails_and_loses_none() throws Exception {
        sender.setPort(closedPort());
        outbox.put(letter(ASA, "task", "2026"));
        outbox.put(letter(JOHN, "task", "2026"));

        relay.run();
        sender.setPort(server.port());

        assertThat(outbox.mails("PENDING")).hasSize(2);
        assertThat(outbox.mails(null)).extracting(Mail::attempts).containsExactlyInAnyOrder(0, 1);
        relayUntil(ASA, MailStatus.SENT);
        relayUntil(JOHN, MailStatus.SENT);
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void a_server_that_hangs_up_delays_all_mails_and_loses_none() {
        server.hangUp(true);
        outbox.put(letter(ASA, "task", "2026"));
        outbox.put(letter(JOHN, "task", "2026"));

        relay.run();
        assertThat(outbox.mails("PENDING")).hasSize(2);

        server.behave();
        relayUntil(ASA, MailStatus.SENT);
        relayUntil(JOHN, MailStatus.SENT);
        assertThat(server.accepted()).hasSize(2);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    @Test
    void a_wrong_password_and_a_server_without_the_encryption_asked_for_are_seen_and_lose_no_mail() {
        Properties before = new Properties();
        before.putAll(sender.getJavaMailProperties());
        try {
            outbox.put(letter(ASA, "task", "2026"));
            Properties encrypted = new Properties();
            encrypted.putAll(before);
            encrypted.put("mail.smtp.starttls.required", "true");
            sender.setJavaMailProperties(encrypted);
            relayUntilSilent("STARTTLS");

            sender.setJavaMailProperties(before);
            server.demandLogin();
            sender.setUsername("arshjul");
            sender.setPassword("wrong");
            relayUntilSilent("535");
            assertThat(server.accepted()).isEmpty();
        } finally {
            sender.setUsername(null);
            sender.setPassword(null);
            sender.setJavaMailProperties(before);
        }
        server.behave();
        relayUntil(ASA, MailStatus.SENT);
        assertThat(server.accepted()).hasSize(1);
        assertThat(post.state().silence()).isNull();
    }

    /** What the coordinators see meanwhile. */
    private void relayUntilSilent(String reason) {
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            relay.run();
            return post.state().silence() != null
                    && post.state().silence().reason().contains(reason);
        });
        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.PENDING);
    }

    @Test
    void a_server_that_hangs_on_one_mail_does_not_keep_the_others_for_ever() {
        server.hangOn(ASA.email());
        outbox.put(letter(ASA, "task", "2026"));
        outbox.put(letter(JOHN, "task", "2026"));

        Instant before = Instant.now();
        relay.run();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));

        relayUntil(JOHN, MailStatus.SENT);
        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.PENDING);
        assertThat(mailOf(ASA).repeated()).isFalse();
    }

    @Test
    void a_mail_that_was_handed_over_without_an_answer_is_repeated_once_under_the_same_id_and_marked() {
        server.silentAfterData(1);
        isRepeatedOnceAndMarked();
    }

    @Test
    void a_mail_whose_connection_is_cut_after_it_was_handed_over_is_repeated_once_under_the_same_id_and_marked() {
        server.cutAfterData(1);
        isRepeatedOnceAndMarked();
    }

    private void isRepeatedOnceAndMarked() {
        outbox.put(letter(ASA, "task", "2026"));

        relay.run();
        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.UNKNOWN);

        relayUntil(ASA, MailStatus.SENT);
        assertThat(mailOf(ASA).repeated()).isTrue();
        assertThat(server.accepted())
                .hasSize(2)
                .allSatisfy(mail ->
                        assertThat(mail).contains("Message-ID: " + mailOf(ASA).messageId()));
        assertThat(server.accepted().get(1)).contains("X-Arshjul-Repeated: true");
    }

    @Test
    void a_mail_that_stays_without_an_answer_is_left_to_the_coordinator_after_two_attempts() {
        server.silentAfterData(9);
        outbox.put(letter(ASA, "task", "2026"));

        await().until(() -> {
            relay.run();
            return server.accepted().size() == 2;
        });
        relay.run();

        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.UNKNOWN);
        assertThat(mailOf(ASA).nextAttemptAt()).isNull();
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void a_mail_that_a_crash_cut_off_between_acceptance_and_commit_is_repeated_once_and_marked() {
        outbox.put(letter(ASA, "task", "2026"));
        relay.run();
        crashedBeforeCommit(Duration.ofHours(1));

        relay.run();

        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.SENT);
        assertThat(mailOf(ASA).repeated()).isTrue();
        assertThat(server.accepted())
                .hasSize(2)
                .allSatisfy(mail ->
                        assertThat(mail).contains("Message-ID: " + mailOf(ASA).messageId()));

        crashedBeforeCommit(Duration.ofHours(1));
        relay.run();
        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.UNKNOWN);
        assertThat(server.accepted()).hasSize(2);
    }

    @Test
    void a_mail_that_another_node_is_sending_is_left_alone_even_when_the_programmes_clock_jumps() {
        outbox.put(letter(ASA, "task", "2026"));
        relay.run();
        crashedBeforeCommit(Duration.ofMinutes(1));
        story.at(MailStory.DAY.plusMonths(3), "09:00");

        relay.run();

        assertThat(mailOf(ASA).status()).isEqualTo(MailStatus.SENDING);
        assertThat(server.accepted()).hasSize(1);
    }

    private void crashedBeforeCommit(Duration ago) {
        jdbc.sql("update mail set status = 'SENDING', sent_at = null, claimed_at = :then")
                .param("then", Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void relayUntil(Person person, MailStatus status) {
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            relay.run();
            return mailOf(person).status() == status;
        });
    }

    private Mail mailOf(Person person) {
        return outbox.mails(null).stream()
                .filter(mail -> mail.person().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }
}
