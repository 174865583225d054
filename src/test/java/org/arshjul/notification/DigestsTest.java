package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.DAY;
import static org.arshjul.notification.MailStory.JOHN;
import static org.arshjul.notification.MailStory.KIM;
import static org.arshjul.notification.MailStory.STINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.arshjul.notification.MailSlice.Happened;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
        classes = MailSlice.class,
        properties = {"spring.config.location=optional:classpath:/none.yml", "spring.datasource.url=jdbc:h2:mem:digests"
        })
@ActiveProfiles("test")
class DigestsTest {

    /** A Monday, two months later. */
    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 16);

    @Autowired
    Digests digests;

    @Autowired
    Notifications notifications;

    @Autowired
    MailPreferences preferences;

    @Autowired
    Relay relay;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Outbox outbox;

    @Autowired
    MailStory story;

    @Autowired
    Parties parties;

    @Autowired
    Happened happened;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @Test
    void a_person_gets_one_digest_a_day_with_everything_in_it() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA);
        story.task("t2", "RecordMandate", "Registrera beslut", "2026/shared", DAY.plusDays(9), ASA);
        digests.sendDue();
        story.at(DAY, "11:00");
        digests.sendDue();
        relay.run();

        assertThat(mailbox.messages("")).hasSize(1);
        Mailbox.Message mail = mailTo(ASA.email());
        assertThat(mail.headline()).isEqualTo("2 uppgifter väntar på dig");
        assertThat(mail.text())
                .containsSubsequence("Enköping 2026", "* Lämna synpunkter")
                .contains("Senast onsdag 16 september 2026: en arbetsdag kvar.")
                .contains("Om inget svar kommer avgör samordnaren hur texten går vidare.")
                .contains("http://localhost:8080/tasks/t1")
                .containsSubsequence("Den gemensamma texten 2026", "* Registrera beslut")
                .contains("7 arbetsdagar kvar.");
        assertThat(mail.html()).contains("href=\"http://localhost:8080/tasks/t2\"");
        assertThat(mail.ics()).contains("UID:t1@arshjul", "UID:t2@arshjul", "DTSTART;VALUE=DATE:20260916");
    }

    @Test
    void a_digest_that_cannot_be_written_keeps_nobody_elses_back_and_is_written_once_it_can() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA);
        story.task("t2", "GiveOpinion", "Lämna synpunkter", "2026/shared", DAY.plusDays(1), JOHN);
        when(parties.groupsOf(ASA.id())).thenThrow(new IllegalStateException("no picture"));

        assertThatThrownBy(digests::sendDue)
                .hasMessage("no digest for 1, among them [%s]", ASA.id())
                .hasRootCauseMessage("no picture");
        relay.run();
        assertThat(mailbox.messages("")).extracting(Mailbox.Line::recipient).containsExactly(JOHN.email());

        doReturn(Set.of()).when(parties).groupsOf(ASA.id());
        digests.sendDue();
        relay.run();
        assertThat(mailbox.messages("")).extracting(Mailbox.Line::recipient).contains(ASA.email());
        assertThat(mailbox.messages("")).hasSize(2);
    }

    @Test
    void of_hundreds_of_digests_only_the_one_that_cannot_be_written_is_missing() {
        List<Person> many = IntStream.range(0, 120)
                .mapToObj(i -> new Person("reader." + i, "Läsare " + i, "reader" + i + "@example.org", "sv"))
                .toList();
        Person unlucky = many.get(60);
        when(parties.people()).thenReturn(many);
        when(parties.groupsOf(unlucky.id())).thenThrow(new IllegalStateException("no picture"));
        notifications.note(many, News.of("contractInForce", "2026/enkoping", 2027));

        assertThatThrownBy(digests::sendDue).hasMessageContaining("no digest for 1, among them [reader.60]");

        assertThat(people()).hasSize(119).doesNotHaveDuplicates().doesNotContain(unlucky.id());
    }

    @Test
    void to_whom_a_day_had_nothing_to_say_it_says_nothing_later_either() {
        digests.sendDue();
        notifications.note(List.of(ASA), News.of("contractInForce", "2026/enkoping", 2027));
        story.at(DAY, "11:00");
        digests.sendDue();
        assertThat(people()).isEmpty();

        story.at(DAY.plusDays(1), "08:30");
        digests.sendDue();

        assertThat(people()).containsExactly(ASA.id());
    }

    @Test
    void a_clock_that_is_set_back_sends_no_day_twice() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA);
        digests.sendDue();
        story.at(DAY.plusDays(1), "08:30");
        digests.sendDue();
        relay.run();
        assertThat(outbox.mails("SENT")).hasSize(2);

        story.at(DAY, "09:00");
        digests.sendDue();
        relay.run();

        assertThat(outbox.mails(null)).hasSize(2);
    }

    @Test
    void a_digest_is_in_the_readers_language() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), JOHN);
        digests.sendDue();
        relay.run();

        assertThat(mailTo(JOHN.email()).headline()).isEqualTo("One task waits for you");
        assertThat(mailTo(JOHN.email()).text())
                .contains("Give your opinion on the text")
                .contains("By Wednesday 16 September 2026: one working day left.");
    }

    @Test
    void a_deputy_reads_what_waits_for_the_role_and_who_was_away_reads_it_on_the_first_day_back() {
        when(parties.reached(ASA.id())).thenReturn(List.of(JOHN));
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(3), ASA);
        digests.sendDue();
        assertThat(outbox.mails(null)).extracting(Mail::person).containsExactly(JOHN.id());

        when(parties.reached(ASA.id())).thenReturn(List.of(ASA));
        story.at(DAY.plusDays(1), "08:30");
        digests.sendDue();

        assertThat(outbox.mails(null)).extracting(Mail::person).containsExactlyInAnyOrder(JOHN.id(), ASA.id());
    }

    @Test
    void the_colleague_who_was_handed_a_task_is_reminded_of_it_and_nobody_else() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA, JOHN);
        story.taken("t1", JOHN);
        digests.sendDue();

        assertThat(outbox.mails(null)).extracting(Mail::person).containsExactly(JOHN.id());
    }

    @Test
    void nobody_is_mailed_at_night_at_weekends_or_when_nothing_waits() {
        digests.sendDue();
        assertThat(outbox.mails(null)).isEmpty();

        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA);
        for (String time : List.of("06:59", "18:00", "23:30")) {
            story.at(DAY.plusDays(1), time);
            digests.sendDue();
        }
        LocalDate saturday = DAY.plusDays(4);
        story.at(saturday, "09:00");
        digests.sendDue();

        assertThat(outbox.mails(null)).isEmpty();
    }

    @Test
    void the_digests_of_days_that_the_clock_skipped_are_not_made_up_for() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusMonths(6), ASA);
        digests.sendDue();
        story.at(NOVEMBER, "09:00");
        digests.sendDue();
        digests.sendDue();

        assertThat(outbox.mails(null)).extracting(Mail::day).containsExactly(NOVEMBER, DAY);
    }

    @Test
    void a_task_that_the_policy_passes_over_is_not_mentioned() {
        story.policy(Tone.NONE, Rung.ASSIGNEE);
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA);
        digests.sendDue();

        assertThat(outbox.mails(null)).isEmpty();
    }

    @Test
    void each_rung_is_told_once_and_the_holder_every_day() {
        story.policy(Tone.LATE, Rung.COORDINATOR);
        story.task("t1", "SignContract", "Underteckna avtalet", "2026/enkoping", DAY.minusDays(4), ASA);
        digests.sendDue();
        assertThat(people()).containsExactlyInAnyOrder(ASA.id(), KIM.id());
        assertThat(happened.events).containsExactly(new Escalated("2026/enkoping", "t1", "coordinator"));

        story.at(DAY.plusDays(1), "08:30");
        digests.sendDue();
        assertThat(people()).containsExactlyInAnyOrder(ASA.id(), KIM.id(), ASA.id());

        story.policy(Tone.LATE, Rung.STEERING);
        story.at(DAY.plusDays(2), "08:30");
        digests.sendDue();
        relay.run();
        assertThat(people()).containsExactlyInAnyOrder(ASA.id(), KIM.id(), ASA.id(), ASA.id(), STINA.id());
        assertThat(happened.events)
                .filteredOn(Escalated.class::isInstance)
                .containsExactly(
                        new Escalated("2026/enkoping", "t1", "coordinator"),
                        new Escalated("2026/enkoping", "t1", "steering"));
        assertThat(mailTo(STINA.email()).headline()).isEqualTo("Försenat hos andra (1)");
        assertThat(mailTo(ASA.email()).headline()).isEqualTo("En försenad uppgift väntar på dig");
        assertThat(mailTo(ASA.email()).text())
                .contains("Skulle vara klart fredag 11 september 2026, för 4 arbetsdagar");
    }

    @Test
    void the_same_task_in_many_contracts_is_one_line_that_leads_to_all() {
        List.of("borlange", "enkoping", "lund", "umea")
                .forEach(one ->
                        story.task("t-" + one, "GiveOpinion", "Lämna synpunkter", "2026/" + one, DAY.plusDays(9), ASA));
        story.task("t5", "GiveOpinion", "Lämna synpunkter", "2026/shared", DAY.plusDays(2), ASA);
        digests.sendDue();
        relay.run();

        assertThat(mailTo(ASA.email()).text())
                .containsSubsequence(
                        "* Lämna synpunkter: 4 avtal",
                        "Enköping 2026",
                        "7 arbetsdagar kvar",
                        "http://localhost:8080/tasks/opinions",
                        "Den gemensamma texten 2026",
                        "* Lämna synpunkter",
                        "http://localhost:8080/tasks/t5");
    }

    @Test
    void the_reader_is_told_when_it_goes_further_and_others_what_was_tried() {
        story.later(-4, Rung.STEERING);
        story.policy(Tone.LATE, Rung.COORDINATOR);
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.minusDays(1), ASA);
        digests.sendDue();
        relay.run();

        assertThat(mailTo(ASA.email()).text()).contains("Om inget händer får styrgruppen veta det fredag 18 september");
        assertThat(mailTo(KIM.email()).text())
                .contains("Väntar på Åsa Öberg.")
                .contains("Om inget händer får styrgruppen veta det fredag 18 september");
    }

    @Test
    void a_task_is_mentioned_again_after_the_days_that_the_policy_says_and_not_before() {
        story.policy(Tone.NUDGE, Rung.ASSIGNEE, 3);
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusMonths(2), ASA);
        for (int days = 0; days <= 8; days++) {
            story.at(DAY.plusDays(days), "08:30");
            digests.sendDue();
        }

        // From Tuesday the 15th: three working days later is Friday the 18th, then Wednesday the 23rd.
        assertThat(outbox.mails(null)).extracting(Mail::day).containsExactly(DAY.plusDays(8), DAY.plusDays(3), DAY);
    }

    @Test
    void whoever_had_more_time_is_taken_up_again_from_below() {
        story.policy(Tone.LATE, Rung.COORDINATOR);
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.minusDays(4), ASA);
        digests.sendDue();
        story.policy(Tone.NUDGE, Rung.ASSIGNEE);
        story.at(DAY.plusDays(1), "08:30");
        digests.sendDue();
        story.policy(Tone.LATE, Rung.COORDINATOR);
        story.at(DAY.plusDays(2), "08:30");
        digests.sendDue();

        assertThat(outbox.mails(null).stream().filter(mail -> mail.person().equals(KIM.id())))
                .extracting(Mail::day)
                .containsExactly(DAY.plusDays(2), DAY);
    }

    @Test
    void a_later_hour_gets_what_the_morning_decided_without_what_was_done_since() {
        preferences.choose(JOHN.id(), new MailPreference(14, false));
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA, JOHN);
        story.task("t2", "GiveOpinion", "Lämna synpunkter", "2026/shared", DAY.plusDays(1), JOHN);
        digests.sendDue();
        assertThat(people()).containsExactly(ASA.id());

        story.task("t3", "GiveOpinion", "Lämna synpunkter", "2026/lund", DAY.plusDays(1), ASA, JOHN);
        story.done("t2");
        story.at(DAY, "14:10");
        digests.sendDue();
        relay.run();
        assertThat(mailTo(JOHN.email()).text()).contains("/tasks/t1").doesNotContain("/tasks/t2", "/tasks/t3");

        story.at(DAY.plusDays(1), "14:10");
        digests.sendDue();
        relay.run();
        assertThat(people()).containsExactlyInAnyOrder(ASA.id(), JOHN.id(), ASA.id(), JOHN.id());
        assertThat(mailTo(JOHN.email()).text()).contains("/tasks/t3");
    }

    @Test
    void who_wants_mail_only_about_signing_gets_no_other() {
        preferences.choose(ASA.id(), new MailPreference(null, true));
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA);
        notifications.note(List.of(ASA), News.of("contractInForce", "2026/enkoping", 2027));
        digests.sendDue();
        assertThat(outbox.mails(null)).isEmpty();

        story.task("t2", "SignContract", "Underteckna avtalet", "2026/enkoping", DAY.plusDays(1), ASA);
        story.at(DAY.plusDays(1), "08:30");
        digests.sendDue();
        relay.run();
        assertThat(mailTo(ASA.email()).text()).contains("/tasks/t2").doesNotContain("/tasks/t1");
    }

    @Test
    void news_that_can_wait_comes_in_the_next_digest_and_once() {
        News news = News.of("contractInForce", "2026/enkoping", 2027);
        notifications.note(List.of(ASA), news);
        notifications.note(List.of(ASA), news);
        digests.sendDue();
        story.at(DAY.plusDays(1), "08:30");
        notifications.note(List.of(ASA), news);
        digests.sendDue();
        relay.run();

        assertThat(mailbox.messages("")).hasSize(1);
        assertThat(mailTo(ASA.email()).headline()).isEqualTo("Nytt i Årshjul");
        assertThat(mailTo(ASA.email()).text()).contains("* Avtalet Enköping 2026 är undertecknat av alla parter");
    }

    private List<String> people() {
        return outbox.mails(null).stream().map(Mail::person).toList();
    }

    private Mailbox.Message mailTo(String recipient) {
        return mailbox.get(mailbox.messages(recipient).get(0).id());
    }
}
