package org.arshjul.notification.process;

import java.util.Locale;
import org.arshjul.notification.ReminderPolicy;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the decision tables in processes/notification/reminder-policy.dmn. */
@Component
class ReminderTable implements ReminderPolicy {

    private final DecisionService decisions;

    ReminderTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Step step(String kind, int daysLeft, int reminders) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(
                        ReminderFacts.REMINDER_POLICY,
                        Variables.putValue(ReminderFacts.KIND, kind)
                                .putValue(ReminderFacts.DAYS_LEFT, daysLeft)
                                .putValue(ReminderFacts.REMINDERS, reminders))
                .getSingleResult();
        return new Step(word(row, ReminderFacts.TONE, Tone.class), word(row, ReminderFacts.RECIPIENTS, Rung.class));
    }

    @Override
    public Promptness promptness(String kind) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(ReminderFacts.FIRST_MAIL, Variables.putValue(ReminderFacts.KIND, kind))
                .getSingleResult();
        return word(row, ReminderFacts.PROMPTNESS, Promptness.class);
    }

    private static <E extends Enum<E>> E word(DmnDecisionRuleResult row, String output, Class<E> type) {
        String word = row.getEntry(output);
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
