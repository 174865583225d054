package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.JOHN;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Without any configuration of mail, over real SMTP to the built-in server. */
@SpringBootTest(
        classes = MailSlice.class,
        properties = {"spring.config.location=optional:classpath:/none.yml", "spring.datasource.url=jdbc:h2:mem:builtin"
        })
@ActiveProfiles("test")
class BuiltInServerTest {

    @Autowired
    Notifications notifications;

    @Autowired
    Relay relay;

    @Autowired
    Outbox outbox;

    @Autowired
    Mailbox mailbox;

    @Autowired
    GreenMail server;

    @Autowired
    MailStory story;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @Test
    void each_person_gets_an_envelope_of_their_own_in_their_language() {
        notifications.tell(
                List.of(ASA, JOHN, ASA),
                News.of("contractInForce", "2026/enkoping", 2027).at("/contracts/2026/enkoping"));
        relay.run();

        assertThat(mailbox.messages("")).hasSize(2);
        Mailbox.Message swedish = mailTo("asa.oberg");
        assertThat(swedish.headline()).isEqualTo("Avtalet Enköping 2026 är undertecknat av alla");
        assertThat(swedish.text())
                .startsWith("Klimatkontrakt 2030 · Viable Cities\n\n")
                .contains("Hej Åsa Öberg!")
                .contains("gäller under 2027.")
                .contains("http://localhost:8080/contracts/2026/enkoping");
        assertThat(swedish.html())
                .contains("<html lang=\"sv\"")
                .contains("Hej Åsa Öberg!")
                .contains("href=\"http://localhost:8080/contracts/2026/enkoping\"");
        assertThat(swedish.text()).contains("Ändra dina mejlinställningar: http://localhost:8080/settings\n");
        assertThat(swedish.html()).contains("href=\"http://localhost:8080/settings\"");
        assertThat(swedish.source())
                .contains("List-Unsubscribe: <http://localhost:8080/settings>")
                .contains("text/plain; charset=UTF-8; format=flowed");
        Mailbox.Message english = mailTo("john.marsh");
        assertThat(english.headline()).isEqualTo("Everybody has signed the contract Enköping 2026");
        assertThat(english.text()).contains("in force during 2027.");
    }

    @Test
    void the_same_news_on_the_same_day_is_told_once() {
        News news = News.of("contractInForce", "2026/enkoping", 2027);
        notifications.tell(ASA.id(), news);
        notifications.tell(ASA.id(), news);
        relay.run();

        assertThat(mailbox.messages("")).hasSize(1);
    }

    @Test
    void a_deadline_comes_as_a_calendar_file() {
        Instant due = Instant.parse("2026-10-01T15:00:00Z");
        notifications.tell(
                ASA.id(),
                News.of("milestoneMoved.REVIEW_DUE", "2026", LocalDate.of(2026, 10, 1))
                        .due(due));
        relay.run();

        Mailbox.Message mail = mailTo("asa.oberg");
        assertThat(mail.text())
                .contains("Senast torsdag 1 oktober 2026.", "Sista dag för synpunkter: torsdag 1 oktober 2026.");
        assertThat(mail.ics())
                .contains("METHOD:PUBLISH", "DTSTART;VALUE=DATE:20261001", "DTEND;VALUE=DATE:20261002")
                .contains("SUMMARY:Nytt datum: årsrevisionen 2026")
                .contains("UID:milestoneMoved.REVIEW_DUE-2026-@arshjul");
        assertThat(mail.source()).contains("multipart/mixed", "filename=arshjul.ics");
    }

    @Test
    void what_a_person_wrote_stays_text() {
        notifications.tell(ASA.id(), News.of("cycleCancelled", "2026", "<b>Bo</b> {9} [[${7*7}]] ${7*7}"));
        relay.run();

        Mailbox.Message mail = mailTo("asa.oberg");
        assertThat(mail.text()).contains("Skäl: <b>Bo</b> {9} [[${7*7}]] ${7*7}");
        assertThat(mail.html()).doesNotContain("<b>Bo").doesNotContain("49").contains("&lt;b&gt;Bo&lt;/b&gt;");
    }

    @Test
    void the_server_keeps_nothing_in_memory_and_takes_nothing_that_it_cannot_keep() {
        notifications.tell(ASA.id(), News.of("contractInForce", "2026/enkoping", 2027));
        jdbc.sql("alter table mailbox_message rename to mailbox_message_away").update();
        relay.run();
        jdbc.sql("alter table mailbox_message_away rename to mailbox_message").update();

        assertThat(outbox.mails("PENDING"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.lastError()).contains("451"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void mails_can_be_sought_by_recipient() {
        notifications.tell(List.of(ASA, JOHN), News.of("contractInForce", "2026/enkoping", 2027));
        relay.run();

        assertThat(mailbox.messages("ASA.")).extracting(Mailbox.Line::recipient).containsExactly(ASA.email());
    }

    private Mailbox.Message mailTo(String recipient) {
        return mailbox.get(mailbox.messages(recipient).get(0).id());
    }
}
