package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.DAY;
import static org.arshjul.notification.MailStory.JOHN;
import static org.arshjul.notification.MailStory.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.arshjul.cycle.DeadlineExtended;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.notification.Reminders.Said;
import org.arshjul.party.Parties;
import org.arshjul.platform.task.TaskOpened;
import org.arshjul.platform.task.TaskReassigned;
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
    Post post;

    @Autowired
    Relay relay;

    @Autowired
    Digests digests;

    @Autowired
    DigestNotes notes;

    @Autowired
    Reminders reminders;

    @Autowired
    MailStory story;

    @Autowired
    Parties parties;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @Test
    void a_mail_that_is_written_in_the_moment_of_the_days_digests_is_not_lost() throws Exception {
        story.task("t1", "SignContract", "Underteckna avtalet", "2026/enkoping", DAY.plusDays(3), ASA);
        FutureTask<Void> mail = new FutureTask<>(() -> {
            opened("t1");
            return null;
        });
        Thread listener = new Thread(mail);
        new TransactionTemplate(transactions).executeWithoutResult(digests -> {
            reminders.keep(Map.of("t1", Said.NOTHING.andThen(DAY, Tone.FIRST, true, Rung.ASSIGNEE)));
            listener.start();
            await().pollInterval(Duration.ofMillis(5)).until(() -> waitsForItsKey(listener) || mail.isDone());
        });

        mail.get();
        assertThat(outbox.mails(null))
                .singleElement()
                .satisfies(one -> assertThat(one.person()).isEqualTo(ASA.id()));
        assertThat(reminders.ofOpenTasks().get("t1").inDigest()).isFalse();
    }

    private static boolean waitsForItsKey(Thread listener) {
        return Arrays.stream(listener.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(Reminders.class.getName())
                        && frame.getMethodName().startsWith("lambda$keep"));
    }

    @Test
    void many_contracts_to_sign_give_one_mail_a_day() {
        story.task("t1", "SignContract", "Underteckna avtalet", "2026/enkoping", DAY.plusDays(3), ASA);
        story.task("t2", "SignContract", "Underteckna avtalet", "2026/lund", DAY.plusDays(3), ASA);
        opened("t1");
        opened("t2");

        assertThat(outbox.mails(null)).singleElement().satisfies(mail -> {
            assertThat(mail.person()).isEqualTo(ASA.id());
            assertThat(mail.headline()).isEqualTo("Underteckna avtalet – årsrevisionen 2026");
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

        assertThat(post.going()).isFalse();
        assertThat(outbox.mails(null)).singleElement().extracting(Mail::status).isEqualTo(MailStatus.PENDING);
    }

    @Test
    void who_is_given_a_task_is_mailed_why_and_who_gets_more_time_reads_it_in_the_digest() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(3), ASA);
        happens(new TaskReassigned("2026/enkoping", "t1", null, ASA.id(), "Kim är sjuk."));
        happens(new DeadlineExtended(
                "2026/enkoping", "t1", "enkoping", DAY.plusDays(3), LocalDate.of(2026, 10, 12), "Semester."));

        assertThat(outbox.mails(null)).singleElement().satisfies(mail -> {
            assertThat(mail.person()).isEqualTo(ASA.id());
            assertThat(mail.headline()).isEqualTo("Ny uppgift till dig: Lämna synpunkter, Enköping 2026");
        });
        assertThat(notes.untold()).singleElement().satisfies(note -> {
            assertThat(note.person()).isEqualTo(ASA.id());
            assertThat(note.text()).contains("måndag 12 oktober 2026").contains("Semester.");
        });
    }

    @Test
    void mails_about_tasks_reach_the_deputy_and_not_who_is_away() {
        when(parties.reached(ASA.id())).thenReturn(List.of(JOHN));
        when(parties.reachedFor(ASA.id(), List.of(ASA.id()))).thenReturn(List.of(JOHN));
        story.task("t1", "SignContract", "Underteckna avtalet", "2026/enkoping", DAY.plusDays(3), ASA);
        opened("t1");
        story.taken("t1", ASA);
        happens(new DeadlineExtended(
                "2026/enkoping", "t1", "enkoping", DAY.plusDays(3), LocalDate.of(2026, 10, 12), "Semester."));

        assertThat(outbox.mails(null)).singleElement().extracting(Mail::person).isEqualTo(JOHN.id());
        assertThat(notes.untold())
                .singleElement()
                .extracting(DigestNotes.Note::person)
                .isEqualTo(JOHN.id());
    }

    private void opened(String task) {
        happens(new TaskOpened(task));
    }

    private void happens(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event));
    }
}
