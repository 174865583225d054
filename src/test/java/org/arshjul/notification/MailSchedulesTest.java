package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.letter;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = MailSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:schedules",
            "arshjul.mail.relay-every=20ms",
            "arshjul.mail.digest-every=20ms"
        })
@ActiveProfiles("test")
class MailSchedulesTest {

    @Autowired
    Relay relay;

    @Autowired
    Digests digests;

    @Autowired
    MailSettings settings;

    @Autowired
    ReturnedMails returned;

    @Autowired
    Outbox outbox;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MailStory story;

    MailSchedules schedules;

    @BeforeEach
    void begin() {
        story.begin();
        schedules = new MailSchedules(relay, digests, returned, settings);
    }

    @AfterEach
    void stop() {
        schedules.stop();
    }

    @Test
    void mails_and_digests_go_out_by_themselves_and_again_after_a_stop() {
        outbox.put(letter(ASA, "task", "2026"));
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", MailStory.DAY, ASA);
        schedules.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> mailbox.messages("").size() == 2);

        schedules.stop();
        schedules.start();
        outbox.put(letter(ASA, "task", "2026/shared"));
        await().atMost(Duration.ofMinutes(1)).until(() -> mailbox.messages("").size() == 3);
    }
}
