package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.DAY;
import static org.arshjul.notification.MailStory.JOHN;
import static org.arshjul.notification.MailStory.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.notification.Post.Stopped;
import org.arshjul.party.AddressCorrected;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.restore.DatabaseRestored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** When mail goes out, what stops it, and what becomes of that which had to wait. */
@SpringBootTest(
        classes = MailSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:post",
            "spring.mail.host=127.0.0.1",
            "arshjul.mail.per-day=5",
            "arshjul.mail.backoff.first=1ms"
        })
@ActiveProfiles("test")
class PostTest {

    static ScriptedSmtpServer server;

    @Autowired
    Post post;

    @Autowired
    Relay relay;

    @Autowired
    Outbox outbox;

    @Autowired
    Digests digests;

    @Autowired
    Notifications notifications;

    @Autowired
    FailingAddresses failing;

    @Autowired
    UndeliveredMails undelivered;

    @Autowired
    Bounces bounces;

    @Autowired
    AddressMending mending;

    @Autowired
    Parties parties;

    @Autowired
    MailStory story;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) throws IOException {
        server = new ScriptedSmtpServer();
        registry.add("spring.mail.port", server::port);
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @BeforeEach
    void begin() {
        story.begin();
        server.behave();
        clearInvocations(mending);
        jdbc.sql("update post set stopped_at = null, restored_from = null, going_since = null, silent_since = null")
                .update();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(KIM.id(), "", "coordinator"));
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_is_written_after_hours_goes_out_in_the_next_working_morning_as_one_mail() {
        story.at(DAY.plusDays(3), "18:00");
        tell("2026/enkoping");
        story.at(DAY.plusDays(4), "12:00");
        tell("2026/lund");
        relay.run();
        story.at(DAY.plusDays(6), "06:59");
        relay.run();
        assertThat(server.accepted()).isEmpty();

        story.at(DAY.plusDays(6), "07:00");
        relay.run();
        assertThat(server.accepted()).singleElement().asString().contains("Subject: =?UTF-8?Q?2_nyheter_som_har_");
        assertThat(outbox.mails("GATHERED")).hasSize(2);
        assertThat(outbox.mails("SENT")).singleElement().extracting(Mail::kind).isEqualTo("gathered");
        relay.run();
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void two_mails_in_the_daytime_are_two_mails() {
        tell("2026/enkoping");
        tell("2026/lund");
        relay.run();

        assertThat(outbox.mails("SENT")).hasSize(2);
    }

    @Test
    void a_coordinator_stops_all_mail_and_what_waited_comes_as_one() {
        post.stop("Fel i en mall.");
        tell("2026/enkoping");
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(9), ASA);
        relay.run();
        digests.sendDue();
        assertThat(server.accepted()).isEmpty();
        assertThat(outbox.mails(null)).hasSize(1);
        assertThat(post.state().stopped())
                .extracting(Stopped::by, Stopped::reason)
                .containsExactly(KIM.id(), "Fel i en mall.");
        assertThatThrownBy(() -> post.stop("Igen.")).isInstanceOf(Refusal.class);

        jdbc.sql("update mail set queued_at = timestamp '2026-01-01 00:00:00'").update();
        post.start();
        digests.sendDue();
        relay.run();
        assertThat(server.accepted()).hasSize(1);
        assertThat(outbox.mails("SENT")).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("gathered");
            assertThat(mail.headline()).isEqualTo("En uppgift väntar på dig");
        });
        assertThat(text()).containsSubsequence("mna synpunkter", "underteckna");
        assertThatThrownBy(() -> post.start()).isInstanceOf(Refusal.class);
    }

    @Test
    void a_link_that_somebody_waits_for_comes_in_a_mail_of_its_own_and_stands_in_no_other() {
        post.stop("Fel i en mall.");
        tell("2026/enkoping");
        tell("2026/lund");
        String link = "/login/new-password?key=secret";
        notifications.tell(
                List.of(ASA),
                News.of("newPassword", AddressSubject.of(ASA.id()), ASA.id(), DAY.toString())
                        .at(link)
                        .forWhoWaits());
        jdbc.sql("update mail set queued_at = timestamp '2026-01-01 00:00:00'").update();
        post.start();
        relay.run();

        assertThat(outbox.mails("SENT")).extracting(Mail::kind).containsExactlyInAnyOrder("newPassword", "gathered");
        assertThat(server.accepted())
                .filteredOn(mail -> mail.contains("key=3Dsecret"))
                .hasSize(1);
        assertThat(jdbc.sql("select kind from mail where text like '%key=secret%' or gist like '%key=secret%'")
                        .query(String.class)
                        .list())
                .as("once it is sent, it stands in the reader's mailbox only")
                .isEmpty();
        UUID sent = outbox.mails("SENT").stream()
                .filter(mail -> mail.kind().equals("newPassword"))
                .findFirst()
                .orElseThrow()
                .id();
        bounces.cameBack(outbox.get(sent).messageId(), "5.2.2 mailbox full");
        assertThatThrownBy(() -> undelivered.sendAgain(sent, false)).hasMessageContaining("mail.linkGone");
    }

    @Test
    void a_database_restored_from_a_backup_sends_nothing_that_may_have_gone_out_since() {
        tell("2026/enkoping");
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(9), ASA);
        story.at(DAY, "18:30");
        tell("2026/lund");
        events.publishEvent(new DatabaseRestored("2026-12-07"));
        story.at(DAY, "09:00");
        relay.run();
        digests.sendDue();
        assertThat(server.accepted()).isEmpty();
        assertThat(post.state().stopped())
                .extracting(Stopped::by, Stopped::restored)
                .containsExactly(null, "2026-12-07");

        post.start();
        relay.run();
        digests.sendDue();
        assertThat(server.accepted()).isEmpty();
        assertThat(post.state().stopped()).isNull();
        assertThat(undelivered.all()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("2026/enkoping");
            assertThat(mail.lastError()).isEqualTo(Mail.UNSENT_IN_BACKUP);
        });
        assertThatThrownBy(() -> undelivered.sendAgain(undelivered.all().get(0).id(), false))
                .isInstanceOf(Refusal.class);

        story.at(DAY.plusDays(1), "09:00");
        relay.run();
        assertThat(server.accepted()).hasSize(1);
        assertThat(text()).contains("lund");
    }

    @Test
    void nobody_else_stops_mail_and_nobody_without_a_reason() {
        assertThatThrownBy(() -> post.stop(" ")).isInstanceOf(Refusal.class);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(ASA.id(), "", "enkoping.contact"));
        assertThatThrownBy(() -> post.stop("Nej.")).isInstanceOf(Refusal.class);

        assertThat(post.going()).isTrue();
    }

    @Test
    void more_mails_than_can_be_right_stop_all_mail_until_a_coordinator_has_looked() {
        List.of("a", "b", "c", "d", "e").forEach(party -> tell("2026/" + party));
        relay.run();
        assertThat(server.accepted()).hasSize(5);
        tell("2026/f");
        relay.run();

        assertThat(server.accepted()).hasSize(5);
        assertThat(post.state().stopped())
                .extracting(Stopped::by, Stopped::reason)
                .containsExactly(null, "5 mails today");
        story.at(DAY, "09:00");
        post.start();
        relay.run();
        assertThat(server.accepted()).hasSize(6);
    }

    @Test
    void that_the_server_does_not_answer_is_seen_until_it_does() {
        server.hangUp(true);
        tell("2026/enkoping");
        relay.run();
        assertThat(post.state().silence()).isNotNull();
        assertThat(post.state().still()).isTrue();

        server.behave();
        await().until(() -> {
            relay.run();
            return server.accepted().size() == 1;
        });
        assertThat(post.state().still()).isFalse();
    }

    @Test
    void a_server_that_hangs_for_an_hour_holds_up_mail_and_nothing_else_and_then_everybody_gets_one() throws Exception {
        server.hangOn(ASA.email());
        server.hangOn(JOHN.email());
        tell("2026/enkoping");
        Thread relaying = new Thread(relay::run);
        relaying.start();
        await().until(server::keepsWaiting);

        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(9), ASA, JOHN);
        for (int minute = 31; minute < 60; minute += 4) {
            story.at(DAY, "08:" + minute);
            digests.sendDue();
            notifications.tell(List.of(ASA, JOHN), News.of("contractInForce", "2026/lund-" + minute, 2027));
        }
        story.at(DAY, "09:31");
        assertThat(outbox.mails("PENDING")).hasSize(18);
        assertThat(relaying.isAlive())
                .as("all this while the relay still waits for its first answer")
                .isTrue();

        server.behave();
        server.dropAll();
        relaying.join();
        jdbc.sql("update mail set queued_at = timestamp '2026-01-01 00:00:00'").update();
        await().until(() -> {
            relay.run();
            return server.accepted().size() == 2;
        });
        relay.run();
        assertThat(server.accepted()).hasSize(2);
        assertThat(outbox.mails("SENT")).extracting(Mail::person).containsExactlyInAnyOrder(ASA.id(), JOHN.id());
        assertThat(outbox.mails("GATHERED")).hasSize(19);
    }

    @Test
    void an_address_that_the_server_refuses_gets_nothing_more_until_it_is_corrected_and_then_one_mail() {
        server.refuse(ASA.email(), "550 5.1.1 no such user");
        tell("2026/enkoping");
        relay.run();
        tell("2026/lund");
        tell("2026/malmo");
        relay.run();
        assertThat(outbox.mails("FAILED")).hasSize(1);
        assertThat(outbox.mails("PENDING"))
                .hasSize(2)
                .extracting(Mail::attempts)
                .containsOnly(0);
        verify(mending).failing(ASA.id());
        assertThat(failing.all())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("550"));

        Person moved = new Person(ASA.id(), ASA.name(), "asa@new.example.org", "sv");
        corrects(moved);
        parties.correctAddress(ASA.id(), moved.email());
        jdbc.sql("update mail set queued_at = timestamp '2026-01-01 00:00:00'").update();
        relay.run();

        verify(mending).mended(ASA.id());
        assertThat(failing.all()).isEmpty();
        assertThat(server.accepted()).singleElement().asString().contains("asa@new.example.org");
        assertThat(outbox.mails("GATHERED")).hasSize(3);
    }

    /** As the party module does. */
    private void corrects(Person moved) {
        doAnswer(call -> {
                    when(parties.person(ASA.id())).thenReturn(Optional.of(moved));
                    events.publishEvent(new AddressCorrected(ASA.id()));
                    return null;
                })
                .when(parties)
                .correctAddress(any(), any());
    }

    @Test
    void a_mail_that_came_back_marks_its_address_once() {
        tell("2026/enkoping");
        relay.run();
        String id = outbox.mails("SENT").get(0).messageId();
        bounces.cameBack(id, "5.2.1 mailbox disabled");
        bounces.cameBack(id, "5.2.1 mailbox disabled");

        assertThat(outbox.mails("FAILED"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.lastError()).isEqualTo("came back: 5.2.1 mailbox disabled"));
        assertThat(failing.all())
                .singleElement()
                .satisfies(one -> assertThat(one.person()).isEqualTo(ASA.id()));
        verify(mending).failing(ASA.id());
        assertThatThrownBy(() -> bounces.cameBack("<other@example.com>", "x")).isInstanceOf(Refusal.class);
    }

    @Test
    void to_send_a_mail_again_is_to_try_its_address_again() {
        tell("2026/enkoping");
        relay.run();
        Mail mail = outbox.mails("SENT").get(0);
        bounces.cameBack(mail.messageId(), "5.2.2 mailbox full");
        undelivered.sendAgain(mail.id(), false);
        relay.run();

        assertThat(server.accepted()).hasSize(2);
        assertThat(failing.all()).isEmpty();
        verify(mending).mended(ASA.id());
    }

    @Test
    void a_mail_that_came_back_from_an_address_that_is_corrected_already_changes_nothing_for_the_new_one() {
        notifications.tell(List.of(JOHN), News.of("contractInForce", "2026/enkoping", 2027));
        relay.run();
        when(parties.person(JOHN.id()))
                .thenReturn(Optional.of(new Person(JOHN.id(), JOHN.name(), "new@example.org", "en")));
        bounces.cameBack(outbox.mails("SENT").get(0).messageId(), "5.1.1");

        assertThat(failing.all()).isEmpty();
    }

    private void tell(String subject) {
        notifications.tell(List.of(ASA), News.of("contractInForce", subject, 2027));
    }

    private String text() {
        return jdbc.sql("select text from mail where status = 'SENT'")
                .query(String.class)
                .single();
    }
}
