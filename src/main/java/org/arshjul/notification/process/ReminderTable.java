package org.arshjul.notification.process;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.arshjul.notification.ReminderPolicy;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the decision table of reminder-policy.dmn. */
@Component
class ReminderTable implements ReminderPolicy {

    private final DecisionService decisions;

    /** A table is read at the start and stays as it is, and many tasks are in the same situation on many days. */
    private final Map<Situation, Step> known = new ConcurrentHashMap<>();

    ReminderTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Step step(Situation situation) {
        return known.computeIfAbsent(situation, this::ask);
    }

    private Step ask(Situation situation) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(
                        ReminderFacts.REMINDER_POLICY,
                        Variables.putValue(ReminderFacts.KIND, situation.kind())
                                .putValue(ReminderFacts.DAYS_LEFT, situation.daysLeft())
                                .putValue(ReminderFacts.REMINDERS, situation.reminders())
                                .putValue(ReminderFacts.PARTY, situation.party().word())
                                .putValue(ReminderFacts.PHASE, situation.phase()))
                .getSingleResult();
        return read(row.getEntryMap());
    }

    /** One row's answer; throws {@link IllegalArgumentException} for a word that means nothing here. */
    static Step read(Map<String, Object> row) {
        int again = ((Number) row.get(ReminderFacts.AGAIN)).intValue();
        return new Step(
                word(row, ReminderFacts.WHOM, Rung.class),
                word(row, ReminderFacts.TONE, Tone.class),
                word(row, ReminderFacts.CHANNEL, Channel.class),
                again);
    }

    private static <E extends Enum<E>> E word(Map<String, Object> row, String output, Class<E> type) {
        return Enum.valueOf(type, String.valueOf(row.get(output)).toUpperCase(Locale.ROOT));
    }
}
