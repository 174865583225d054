package org.arshjul.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was measured, told in ratios: those of one round to each other, since whatever else the machine did struck both. */
final class Results {

    private static final double NANOS = 1e9;

    /** One contender at one size on one database. */
    record Row(String database, int contracts, String contender) {}

    /** A figure in each round that counts. */
    record Rounds(List<Double> values) {

        double median() {
            double[] sorted =
                    values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        double least() {
            return values.stream().min(Double::compare).orElseThrow();
        }

        double most() {
            return values.stream().max(Double::compare).orElseThrow();
        }

        Rounds with(Rounds other, DoubleBinaryOperator both) {
            return new Rounds(IntStream.range(0, values.size())
                    .mapToObj(round ->
                            both.applyAsDouble(values.get(round), other.values().get(round)))
                    .toList());
        }

        /** The median, and between which values it lies. */
        String told(String format) {
            String all = "%1$s (%1$s–%1$s)".formatted(format);
            return String.format(Locale.ROOT, all, median(), least(), most());
        }
    }

    private final List<Measured> measured;

    Results(List<Measured> measured) {
        this.measured = List.copyOf(measured);
    }

    List<Row> rows() {
        return measured.stream()
                .map(one -> new Row(one.database(), one.contracts(), one.contender()))
                .distinct()
                .toList();
    }

    /** Contracts opened in a second. */
    Rounds opened(Row row) {
        return new Rounds(of(row).filter(one -> one.kind() == null && one.round() > 0)
                .map(one -> one.tasks() / (one.answering() / NANOS))
                .toList());
    }

    /** Answers in a second. */
    Rounds answers(Row row) {
        double tasks = of(row).filter(one -> one.kind() != null && one.round() == 1)
                .mapToDouble(Measured::tasks)
                .sum();
        return new Rounds(
                answering(row).values().stream().map(seconds -> tasks / seconds).toList());
    }

    /** Answers for each of the bare engine's in the same time. */
    Rounds toTheEngine(Row row) {
        return answering(engine(row)).with(answering(row), (theirs, ours) -> theirs / ours);
    }

    /** The same until nothing waits any more. */
    Rounds wholeToTheEngine(Row row) {
        return answering(engine(row)).with(whole(row), (theirs, ours) -> theirs / ours);
    }

    /** What a contract takes, for each second that it takes among the fewest contracts. */
    Rounds toTheFewest(Row row) {
        int fewest = measured.stream().mapToInt(Measured::contracts).min().orElseThrow();
        return whole(row).with(whole(new Row(row.database(), fewest, row.contender())), (many, few) -> many / few);
    }

    private static Row engine(Row row) {
        return new Row(row.database(), row.contracts(), BareCamunda.NAME);
    }

    private Rounds answering(Row row) {
        return seconds(row, Measured::answering);
    }

    private Rounds whole(Row row) {
        return seconds(row, one -> (double) one.answering() + one.settling());
    }

    /** The seconds of each round, over all kinds of tasks. */
    private Rounds seconds(Row row, ToDoubleFunction<Measured> part) {
        int[] rounds = of(row).mapToInt(Measured::round)
                .filter(round -> round > 0)
                .distinct()
                .sorted()
                .toArray();
        return new Rounds(Arrays.stream(rounds)
                .mapToObj(round -> of(row).filter(one -> one.kind() != null && one.round() == round)
                                .mapToDouble(part)
                                .sum()
                        / NANOS)
                .toList());
    }

    private Stream<Measured> of(Row row) {
        return measured.stream()
                .filter(one -> one.database().equals(row.database())
                        && one.contracts() == row.contracts()
                        && one.contender().equals(row.contender()));
    }
}
