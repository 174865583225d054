package org.arshjul.notification.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * All that a decision table may be asked, one question for each set of values that its rows do not tell apart, and which
 * rows answer it.
 */
final class TableQuestions {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /** A column, and every value of it that some row may tell from another. */
    private record Column(String name, List<?> values, boolean words) {}

    /** @param rows the numbers of the rows that answer it, from 0 */
    record Question(Map<String, Object> asked, BitSet rows) {}

    private final FeelEngine feel;
    private final List<Rule> rules;
    private final List<Column> columns;
    private final List<String> mistakes = new ArrayList<>();

    /**
     * @param domains the words that a column may be asked, by its name; else those that the table declares
     * @param counts the names of the columns whose numbers are never negative
     */
    TableQuestions(DecisionTable table, FeelEngine feel, Map<String, Collection<String>> domains, Set<String> counts) {
        this.feel = feel;
        this.rules = List.copyOf(table.getRules());
        this.columns = new ArrayList<>();
        List<Input> inputs = List.copyOf(table.getInputs());
        for (int column = 0; column < inputs.size(); column++) {
            columns.add(column(inputs.get(column), column, domains, counts));
        }
    }

    private Column column(Input input, int column, Map<String, Collection<String>> domains, Set<String> counts) {
        String name = input.getInputExpression().getText().getTextContent();
        if (domains.containsKey(name)) {
            return new Column(name, List.copyOf(domains.get(name)), true);
        }
        if (input.getInputValues() != null) {
            return new Column(name, words(input.getInputValues().getText().getTextContent()), true);
        }
        Set<Integer> numbers = new TreeSet<>(Set.of(0));
        for (Rule rule : rules) {
            Matcher number = NUMBER.matcher(cell(rule, column));
            while (number.find()) {
                int edge = Integer.parseInt(number.group());
                numbers.addAll(List.of(edge - 1, edge, edge + 1));
            }
        }
        numbers.removeIf(number -> number < 0 && counts.contains(name));
        return new Column(name, List.copyOf(numbers), false);
    }

    /** The questions; none when a cell is wrong, which {@link #mistakes} then tells. */
    List<Question> all() {
        List<List<BitSet>> matches = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            matches.add(matches(column));
        }
        if (!mistakes.isEmpty()) {
            return List.of();
        }
        BitSet every = new BitSet();
        every.set(0, rules.size());
        List<Question> questions = List.of(new Question(Map.of(), every));
        for (int column = 0; column < columns.size(); column++) {
            questions = narrowed(questions, columns.get(column), matches.get(column));
        }
        return questions;
    }

    /** What is wrong with single cells; known once {@link #all} was asked. */
    List<String> mistakes() {
        return mistakes;
    }

    /** The row as its author knows it. */
    String row(int index) {
        Rule rule = rules.get(index);
        String description =
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        return "row %d (%s)".formatted(index + 1, description.strip());
    }

    /** For each value of the column, the rows whose cell agrees. */
    private List<BitSet> matches(int column) {
        Column asked = columns.get(column);
        List<BitSet> matches =
                Stream.generate(BitSet::new).limit(asked.values().size()).toList();
        Map<String, BitSet> agreeing = new HashMap<>();
        for (int row = 0; row < rules.size(); row++) {
            String cell = cell(rules.get(row), column);
            int named = row;
            BitSet values = agreeing.computeIfAbsent(cell, text -> agreeing(named, text, asked));
            for (int value = 0; value < asked.values().size(); value++) {
                matches.get(value).set(row, values.get(value));
            }
        }
        return matches;
    }

    /** The values to which the cell agrees; none when it is wrong, which is a mistake of that row. */
    private BitSet agreeing(int row, String cell, Column column) {
        BitSet agreeing = new BitSet();
        List<String> unknown = column.words()
                ? words(cell).stream()
                        .filter(word -> !column.values().contains(word))
                        .toList()
                : List.of();
        if (!unknown.isEmpty()) {
            mistakes.add("%s: %s names %s; there are %s".formatted(row(row), column.name(), unknown, column.values()));
            return agreeing;
        }
        try {
            for (int value = 0; value < column.values().size(); value++) {
                agreeing.set(value, agrees(cell, column, column.values().get(value)));
            }
        } catch (RuntimeException unreadable) {
            mistakes.add("%s: %s cannot be read: %s".formatted(row(row), column.name(), cell));
        }
        return agreeing;
    }

    private boolean agrees(String cell, Column column, Object value) {
        return cell.isBlank()
                || cell.strip().equals("-")
                || feel.evaluateSimpleUnaryTests(
                        cell,
                        column.name(),
                        Variables.putValue(column.name(), value).asVariableContext());
    }

    private static List<Question> narrowed(List<Question> questions, Column column, List<BitSet> matches) {
        List<Question> narrowed = new ArrayList<>();
        for (Question question : questions) {
            Set<BitSet> known = new LinkedHashSet<>();
            for (int value = 0; value < matches.size(); value++) {
                BitSet rows = (BitSet) question.rows().clone();
                rows.and(matches.get(value));
                if (known.add(rows)) {
                    Map<String, Object> asked = new LinkedHashMap<>(question.asked());
                    asked.put(column.name(), column.values().get(value));
                    narrowed.add(new Question(asked, rows));
                }
            }
        }
        return narrowed;
    }

    private static String cell(Rule rule, int column) {
        return List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
