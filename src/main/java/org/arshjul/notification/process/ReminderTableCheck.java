package org.arshjul.notification.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.cycle.CycleState;
import org.arshjul.notification.ReminderPolicy.Channel;
import org.arshjul.notification.ReminderPolicy.Responsible;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Step;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.notification.process.TableQuestions.Question;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Whether the reminder table has exactly one answer for every task on every day, and only answers that mean something. */
final class ReminderTableCheck {

    /** As many examples say what is wrong; more would hide it. */
    private static final int MOST = 10;

    private final DecisionTable table;
    private final FeelEngine feel;
    private final TableQuestions questions;
    private final Set<String> mistakes = new LinkedHashSet<>();

    /** @param kinds the ids of all user tasks */
    ReminderTableCheck(DmnModelInstance model, FeelEngine feel, Collection<String> kinds) {
        this.table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        this.feel = feel;
        this.questions = new TableQuestions(
                table,
                feel,
                Map.of(
                        ReminderFacts.KIND,
                        kinds,
                        ReminderFacts.PARTY,
                        Arrays.stream(Responsible.values())
                                .map(Responsible::word)
                                .toList(),
                        ReminderFacts.PHASE,
                        Arrays.stream(CycleState.values()).map(CycleState::id).toList()),
                Set.of(ReminderFacts.REMINDERS));
    }

    /** What is wrong, each with the row that it is about; empty when all is well. */
    List<String> mistakes() {
        List<Question> asked = questions.all();
        mistakes.addAll(questions.mistakes());
        asked.forEach(question -> check(question, asked));
        answers();
        return mistakes.stream().limit(MOST).toList();
    }

    private void check(Question question, List<Question> all) {
        int rows = question.rows().cardinality();
        if (rows > 1) {
            String both = question.rows().stream().mapToObj(questions::row).collect(Collectors.joining(" and "));
            mistakes.add("%s overlap: both answer %s".formatted(both, question.asked()));
        } else if (rows == 0) {
            String nearest = nearest(question, all)
                    .map(other -> questions.row(other.rows().nextSetBit(0)))
                    .orElse("none");
            mistakes.add("no row answers %s; nearest is %s".formatted(question.asked(), nearest));
        }
    }

    /** What is asked most like it and has an answer. */
    private static Optional<Question> nearest(Question gap, List<Question> all) {
        return all.stream()
                .filter(other -> other.rows().cardinality() > 0)
                .max(Comparator.comparingLong(other -> other.asked().entrySet().stream()
                        .filter(gap.asked().entrySet()::contains)
                        .count()));
    }

    private void answers() {
        List<Output> outputs = List.copyOf(table.getOutputs());
        int index = 0;
        for (Rule rule : table.getRules()) {
            String row = questions.row(index++);
            Map<String, Object> answer = new HashMap<>();
            List<OutputEntry> entries = new ArrayList<>(rule.getOutputEntries());
            try {
                for (int column = 0; column < entries.size(); column++) {
                    answer.put(
                            outputs.get(column).getName(),
                            feel.evaluateSimpleExpression(
                                    entries.get(column).getText().getTextContent(), Variables.emptyVariableContext()));
                }
                Step step = ReminderTable.read(answer);
                if (step.again() < 0) {
                    mistakes.add(row + ": again is a number of working days, 0 for never");
                }
                if (step.channel() != Channel.DIGEST && step.tone() != Tone.FIRST) {
                    mistakes.add(
                            row + ": only what is said first goes by a mail of its own; else the channel is digest");
                }
            } catch (RuntimeException meaningless) {
                mistakes.add(
                        "%s answers %s; whom is one of %s, tone of %s, channel of %s, again a number of working days"
                                .formatted(
                                        row,
                                        answer,
                                        words(Rung.values()),
                                        words(Tone.values()),
                                        words(Channel.values())));
            }
        }
    }

    private static String words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
