package org.arshjul.notification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.arshjul.notification.ReminderPolicy;
import org.arshjul.notification.ReminderPolicy.Promptness;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Step;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTableTest {

    static ProcessEngine engine;
    static ReminderPolicy policy;

    @BeforeAll
    static void deploy() {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:reminder-table")
                .setProcessEngineName("reminder-table")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/notification/reminder-policy.dmn")
                .deploy();
        policy = new ReminderTable(engine.getDecisionService());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest(name = "{0}, {1} days left, {2} reminders: {3} up to {4}")
    @CsvSource({
        // A new task is mentioned once, however long is left.
        "GiveOpinion,   60, 0, FIRST, ASSIGNEE",
        "GiveOpinion,  999, 0, FIRST, ASSIGNEE",
        "SignContract,   0, 0, FIRST, ASSIGNEE",
        // Signatures: every working day of the last three.
        "SignContract,   3, 1, NUDGE, ASSIGNEE",
        "SignContract,   2, 9, NUDGE, ASSIGNEE",
        // The day before and the day itself.
        "GiveOpinion,    1, 5, NUDGE, ASSIGNEE",
        "GiveOpinion,    0, 6, NUDGE, ASSIGNEE",
        // One in the last week.
        "GiveOpinion,    5, 1, NUDGE, ASSIGNEE",
        "GiveOpinion,    2, 1, NUDGE, ASSIGNEE",
        // Else quiet.
        "GiveOpinion,    4, 2, NONE,  ASSIGNEE",
        "GiveOpinion,    6, 1, NONE,  ASSIGNEE",
        "SignContract,   4, 2, NONE,  ASSIGNEE",
        "GiveOpinion,  999, 1, NONE,  ASSIGNEE",
        // Late signatures.
        "SignContract,  -1, 0, LATE,  COORDINATOR",
        "SignContract,  -2, 5, LATE,  COORDINATOR",
        "SignContract,  -3, 5, LATE,  STEERING",
        // Late otherwise.
        "GiveOpinion,   -1, 0, LATE,  ASSIGNEE",
        "GiveOpinion,   -2, 3, LATE,  ASSIGNEE",
        "GiveOpinion,   -3, 3, LATE,  COORDINATOR",
        "GiveOpinion,  -10, 9, LATE,  COORDINATOR",
        "GiveOpinion,  -11, 9, LATE,  STEERING",
    })
    void the_table_says(String kind, int daysLeft, int reminders, Tone tone, Rung upTo) {
        assertThat(policy.step(kind, daysLeft, reminders)).isEqualTo(new Step(tone, upTo));
    }

    @Test
    void there_is_an_answer_for_every_day_and_a_late_task_is_never_passed_over() {
        for (String kind : List.of("SignContract", "GiveOpinion")) {
            for (int reminders : List.of(0, 1, 2, 3, 40)) {
                IntStream.of(-400, -11, -10, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 400, ReminderPolicy.NO_DEADLINE)
                        .forEach(daysLeft -> assertThat(
                                        policy.step(kind, daysLeft, reminders).tone())
                                .satisfies(tone -> assertThat(tone == Tone.LATE).isEqualTo(daysLeft < 0)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SignContract, TOGETHER", "HandleDecline, EACH", "GiveOpinion, DIGEST"})
    void new_tasks_are_told(String kind, Promptness promptness) {
        assertThat(policy.promptness(kind)).isEqualTo(promptness);
    }
}
