package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.DAY;
import static org.arshjul.notification.MailStory.KIM;
import static org.assertj.core.api.Assertions.assertThat;

import org.arshjul.platform.task.TaskOpened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = MailSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:taskletters",
            "arshjul.mail.enabled=false"
        })
@ActiveProfiles("test")
class TaskLettersTest {

    @Autowired
    Outbox outbox;

    @Autowired
    Relay relay;

    @Autowired
    Digests digests;

    @Autowired
    MailStory story;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @Test
    void many_contracts_to_sign_give_one_mail_a_day() {
        story.task("t1", "SignContract", "Underteckna avtalet", "2026/enkoping", DAY.plusDays(3), ASA);
        story.task("t2", "SignContract", "Underteckna avtalet", "2026/lund", DAY.plusDays(3), ASA);
        opened("t1");
        opened("t2");

        assertThat(outbox.mails(null)).singleElement().satisfies(mail -> {
            assertThat(mail.person()).isEqualTo(ASA.id());
            assertThat(mail.headline()).isEqualTo("Underteckna avtalet – revideringen 2026");
        });
    }

    @Test
    void each_declined_signature_is_told_at_once_and_once() {
        story.task("t1", "HandleDecline", "Hantera avböjd underskrift", "2026/enkoping", null, KIM);
        story.task("t2", "HandleDecline", "Hantera avböjd underskrift", "2026/enkoping", null, KIM);
        opened("t1");
        opened("t1");
        opened("t2");

        assertThat(outbox.mails(null)).hasSize(2);
    }

    @Test
    void other_tasks_wait_for_the_digest() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(3), ASA);
        opened("t1");

        assertThat(outbox.mails(null)).isEmpty();
    }

    @Test
    void the_switch_stops_all_mail_and_loses_none() {
        story.task("t1", "SignContract", "Underteckna avtalet", "2026/enkoping", DAY.plusDays(3), ASA);
        opened("t1");
        relay.run();
        digests.sendDue();

        assertThat(outbox.sending()).isFalse();
        assertThat(outbox.mails(null)).singleElement().extracting(Mail::status).isEqualTo(MailStatus.PENDING);
    }

    private void opened(String task) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(new TaskOpened(task)));
    }
}
