package org.arshjul.notification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.notification.ReminderPolicy;
import org.arshjul.notification.ReminderPolicy.Channel;
import org.arshjul.notification.ReminderPolicy.Escalation;
import org.arshjul.notification.ReminderPolicy.Responsible;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Situation;
import org.arshjul.notification.ReminderPolicy.Step;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ReminderTableTest {

    static ShippedTable table;
    static ReminderPolicy policy;
    static Set<String> kinds;

    @BeforeAll
    static void deploy() throws IOException {
        table = new ShippedTable();
        policy = table.policy();
        kinds = userTasks();
    }

    private static Set<String> userTasks() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (var model : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*/*.bpmn")) {
            Matcher task =
                    Pattern.compile("userTask id=\"(\\w+)\"").matcher(model.getContentAsString(StandardCharsets.UTF_8));
            while (task.find()) {
                ids.add(task.group(1));
            }
        }
        return ids;
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @ParameterizedTest(name = "row {0}: {1} of {4}, {2} days left, {3} reminders, {5}: {7} up to {6}, again {9}")
    @CsvSource({
        " 1, SignContract,    4, 0, AGENCY,       signing,  ASSIGNEE,    FIRST, GATHERED, 0",
        " 2, HandleDecline,   3, 0, COORDINATOR,  signing,  ASSIGNEE,    FIRST, MAIL,     0",
        " 3, GiveOpinion,   999, 0, AGENCY,       drafting, ASSIGNEE,    FIRST, DIGEST,   0",
        " 4, SignContract,    3, 1, MUNICIPALITY, signing,  ASSIGNEE,    NUDGE, DIGEST,   1",
        " 5, SignContract,    4, 1, AGENCY,       signing,  ASSIGNEE,    NONE,  DIGEST,   0",
        " 6, GiveOpinion,     1, 5, AGENCY,       drafting, ASSIGNEE,    NUDGE, DIGEST,   1",
        " 7, GiveOpinion,     5, 1, AGENCY,       drafting, ASSIGNEE,    NUDGE, DIGEST,   5",
        " 8, GiveOpinion,   999, 1, AGENCY,       drafting, ASSIGNEE,    NONE,  DIGEST,   0",
        " 9, SignContract,   -1, 0, MUNICIPALITY, signing,  OFFICE,      LATE,  DIGEST,   1",
        "10, SignContract,   -2, 5, PROGRAMME,    signing,  COORDINATOR, LATE,  DIGEST,   1",
        "11, SignContract,   -3, 5, AGENCY,       signing,  STEERING,    LATE,  DIGEST,   1",
        "12, SignContract,  -11, 9, AGENCY,       inForce,  STEERING,    LATE,  DIGEST,   5",
        "13, GiveOpinion,    -2, 0, AGENCY,       drafting, ASSIGNEE,    LATE,  DIGEST,   1",
        "14, GiveOpinion,    -3, 3, MUNICIPALITY, drafting, CONTACTS,    LATE,  DIGEST,   1",
        "15, GiveOpinion,   -10, 9, PROGRAMME,    planning, COORDINATOR, LATE,  DIGEST,   2",
        "16, GiveOpinion,   -11, 9, AGENCY,       drafting, STEERING,    LATE,  DIGEST,   5",
        "17, ReportCommitments,  -5, 3, MUNICIPALITY, inForce, CONTACTS,    LATE, DIGEST, 2",
        "18, ReportCommitments, -15, 9, MUNICIPALITY, inForce, COORDINATOR, LATE, DIGEST, 3",
        "19, ReportCommitments, -16, 9, MUNICIPALITY, inForce, STEERING,    LATE, DIGEST, 5",
        "20, PlanRevision,   -2, 3, COORDINATOR,  planning, ASSIGNEE,    LATE,  DIGEST,   1",
        "21, PlanRevision,   -3, 3, COORDINATOR,  planning, STEERING,    LATE,  DIGEST,   3",
        "22, SteerSilence,   -1, 3, STEERING,     drafting, COORDINATOR, LATE,  DIGEST,   3",
    })
    void each_row_says(
            int row,
            String kind,
            int daysLeft,
            int reminders,
            Responsible party,
            String phase,
            Rung upTo,
            Tone tone,
            Channel channel,
            int again) {
        assertThat(policy.step(new Situation(kind, daysLeft, reminders, party, phase)))
                .isEqualTo(new Step(upTo, tone, channel, again));
    }

    @Test
    void a_task_tells_when_it_goes_further_up() {
        assertThat(policy.next(new Situation("GiveOpinion", 10, 1, Responsible.AGENCY, "drafting")))
                .contains(new Escalation(-3, Rung.CONTACTS));
        assertThat(policy.next(new Situation("GiveOpinion", -4, 5, Responsible.AGENCY, "drafting")))
                .contains(new Escalation(-11, Rung.STEERING));
        assertThat(policy.next(new Situation("SignContract", -3, 5, Responsible.AGENCY, "signing")))
                .isEmpty();
        assertThat(policy.next(
                        new Situation("TakeNote", ReminderPolicy.NO_DEADLINE, 1, Responsible.STEERING, "inForce")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void the_shipped_table_answers_every_question_once() throws IOException {
        assertThat(mistakes(shipped())).isEmpty();
    }

    @Test
    void a_gap_is_refused_with_the_row_beside_it() throws IOException {
        assertThat(mistakes(shipped().replace("<text>[-10..-4]</text>", "<text>[-9..-4]</text>")))
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake)
                        .startsWith("no row answers {kind=")
                        .contains("daysLeft=-10", "phase=", "nearest is row "));
    }

    @Test
    void two_rows_for_the_same_are_refused_with_both_named() throws IOException {
        assertThat(mistakes(shipped().replace("<text>[-10..-4]</text>", "<text>[-11..-4]</text>")))
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake)
                        .startsWith("row 15 (Efter fyra dagar får samordnaren veta det) and row 16")
                        .contains("overlap", "daysLeft=-11"));
    }

    @Test
    void words_that_mean_nothing_are_refused_with_their_row() throws IOException {
        assertThat(mistakes(shipped().replaceFirst("<text>\"SignContract\"</text>", "<text>\"SingContract\"</text>")))
                .singleElement()
                .asString()
                .startsWith("row 1 (En ny underskrift")
                .contains("kind names [SingContract]", "SignContract");
        assertThat(mistakes(shipped().replaceFirst("<text>&gt; 3</text>", "<text>&gt; drei (</text>")))
                .singleElement()
                .asString()
                .contains("row 5", "daysLeft cannot be read");
        assertThat(mistakes(shipped().replaceFirst("<text>\"late\"</text>", "<text>\"sent\"</text>")))
                .singleElement()
                .asString()
                .contains("row 9", "tone of none, first, nudge, late");
        assertThat(mistakes(shipped().replaceFirst("(Again\"><text>)1<", "$1-1<")))
                .singleElement()
                .asString()
                .contains("row 4", "again");
    }

    @Test
    void only_new_tasks_are_told_by_a_mail_of_their_own() throws IOException {
        String loud = shipped().replaceFirst("(?s)(reminder13Channel\"><text>)\"digest\"", "$1\"mail\"");
        assertThat(mistakes(loud)).singleElement().asString().contains("row 13", "only what is said first");
    }

    private static List<String> mistakes(String text) {
        return new ReminderTableCheck(
                        Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                        table.feel(),
                        kinds)
                .mistakes();
    }

    private static String shipped() throws IOException {
        try (InputStream file = ReminderTableTest.class.getClassLoader().getResourceAsStream(ShippedTable.FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
