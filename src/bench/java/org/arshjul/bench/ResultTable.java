package org.arshjul.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was measured, as ratios to the bare engine in the same round: the median, and the least and the most of all rounds. */
final class ResultTable {

    private static final String ENGINE = "Camunda 7, bare";

    /** The rounds of one contender at one size on one database. */
    private record Rounds(List<Double> values) {

        double median() {
            List<Double> sorted = values.stream().sorted().toList();
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }

        String told(String format) {
            return String.format(
                    Locale.ROOT,
                    format + " (" + format + "–" + format + ")",
                    median(),
                    values.stream().min(Double::compare).orElseThrow(),
                    values.stream().max(Double::compare).orElseThrow());
        }
    }

    private final List<Measured> results;

    ResultTable(List<Measured> results) {
        this.results = List.copyOf(results);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "| database | contracts | | opened, contracts/s | answers/s | answers, to the bare engine's"
                        + " | with all that follows | per contract, to the fewest contracts |",
                "|---|---|---|---|---|---|---|---|"));
        for (String database :
                results.stream().map(Measured::database).distinct().toList()) {
            List<Integer> sizes = results.stream()
                    .filter(one -> one.database().equals(database))
                    .map(Measured::contracts)
                    .distinct()
                    .sorted()
                    .toList();
            for (int size : sizes) {
                results.stream()
                        .filter(one -> one.database().equals(database))
                        .map(Measured::contender)
                        .distinct()
                        .forEach(contender -> lines.add(line(database, size, sizes.get(0), contender)));
            }
        }
        String table = String.join("\n", lines) + "\n";
        System.out.print(table);
        Files.writeString(file, table);
    }

    private String line(String database, int size, int fewest, String contender) {
        Rounds own = seconds(database, size, contender, Measured::answering);
        Rounds whole = seconds(database, size, contender, one -> (double) one.answering() + one.settling());
        Rounds engine = seconds(database, size, ENGINE, Measured::answering);
        Rounds few = seconds(database, fewest, contender, one -> (double) one.answering() + one.settling());
        return "| %s | %d | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        database,
                        size,
                        contender,
                        opened(database, size, contender).told("%.0f"),
                        each(own, own, (one, same) -> tasks(database, size, contender) / one)
                                .told("%.0f"),
                        each(engine, own, (theirs, ours) -> theirs / ours).told("%.2f"),
                        each(engine, whole, (theirs, ours) -> theirs / ours).told("%.2f"),
                        each(whole, few, (one, less) -> one / few.median()).told("%.2f"));
    }

    private interface Of {
        double of(double first, double second);
    }

    private static Rounds each(Rounds first, Rounds second, Of both) {
        return new Rounds(IntStream.range(0, first.values().size())
                .mapToObj(round ->
                        both.of(first.values().get(round), second.values().get(round)))
                .toList());
    }

    /** The seconds of each round, over all kinds of tasks. */
    private Rounds seconds(String database, int size, String contender, ToDoubleFunction<Measured> part) {
        return new Rounds(rounds(database, size, contender)
                .mapToObj(round -> results.stream()
                                .filter(one -> is(one, database, size, contender)
                                        && one.round() == round
                                        && one.kind() != null)
                                .mapToDouble(part)
                                .sum()
                        / 1e9)
                .toList());
    }

    private Rounds opened(String database, int size, String contender) {
        return new Rounds(results.stream()
                .filter(one -> is(one, database, size, contender) && one.kind() == null && one.round() > 0)
                .map(one -> one.tasks() / (one.answering() / 1e9))
                .toList());
    }

    private double tasks(String database, int size, String contender) {
        return results.stream()
                .filter(one -> is(one, database, size, contender) && one.kind() != null && one.round() == 1)
                .mapToDouble(Measured::tasks)
                .sum();
    }

    private IntStream rounds(String database, int size, String contender) {
        return results.stream()
                .filter(one -> is(one, database, size, contender) && one.kind() != null)
                .mapToInt(Measured::round)
                .filter(round -> round > 0)
                .distinct()
                .sorted();
    }

    private static boolean is(Measured one, String database, int size, String contender) {
        return one.database().equals(database)
                && one.contracts() == size
                && one.contender().equals(contender);
    }
}
