package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.letter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = MailSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:outbox",
            "arshjul.mail.per-person-and-day=3"
        })
@ActiveProfiles("test")
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    MailStory story;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @Test
    void of_two_equal_letters_of_a_day_the_first_is_kept_and_the_callers_transaction_lives_on() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(outbox.put(letter(ASA, "task", "2026/enkoping"))).isTrue();
            assertThat(outbox.put(letter(ASA, "task", "2026/enkoping"))).isFalse();
            assertThat(outbox.put(letter(ASA, "task", "2026/shared"))).isTrue();
        });

        assertThat(outbox.mails(null)).hasSize(2);
    }

    @Test
    void an_equal_letter_on_another_day_is_another_mail() {
        outbox.put(letter(ASA, "task", "2026/enkoping"));
        story.at(MailStory.DAY.plusDays(1), "08:30");

        assertThat(outbox.put(letter(ASA, "task", "2026/enkoping"))).isTrue();
    }

    @Test
    void a_letter_goes_with_the_transaction_of_its_cause() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.put(letter(ASA, "task", "2026/enkoping"));
            status.setRollbackOnly();
        });

        assertThat(outbox.mails(null)).isEmpty();
    }

    @Test
    void mails_beyond_a_persons_daily_cap_are_kept_for_the_coordinator() {
        for (String subject : new String[] {"2026/a", "2026/b", "2026/c", "2026/d"}) {
            outbox.put(letter(ASA, "task", subject));
        }

        assertThat(outbox.mails("PENDING")).hasSize(3);
        assertThat(outbox.mails("FAILED")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("2026/d");
            assertThat(mail.lastError()).contains("3 mails a day");
        });
    }

    @Test
    void a_failed_mail_can_be_sent_again_and_a_waiting_one_cannot() {
        for (String subject : new String[] {"2026/a", "2026/b", "2026/c", "2026/d"}) {
            outbox.put(letter(ASA, "task", subject));
        }
        UUID failed = outbox.mails("FAILED").get(0).id();

        assertThat(outbox.again(failed)).isTrue();
        assertThat(outbox.get(failed).status()).isEqualTo(MailStatus.PENDING);
        assertThat(outbox.again(failed)).isFalse();
    }

    @Test
    void an_unknown_status_is_refused() {
        assertThatThrownBy(() -> outbox.mails("LOST"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("mail.status.unknown"));
    }

    @Test
    void a_subject_line_cannot_add_headers() {
        Letter letter = new Letter(ASA, "task", "2026", "", "Hej\r\nBcc: all@example.org", "", "", null);

        assertThat(letter.headline()).isEqualTo("Hej Bcc: all@example.org");
    }
}
