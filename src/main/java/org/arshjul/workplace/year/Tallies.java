package org.arshjul.workplace.year;

import java.util.List;
import java.util.function.Function;
import org.arshjul.commitment.Counts;
import org.arshjul.commitment.Tally;
import org.arshjul.document.Drawing;
import org.arshjul.workplace.report.StatusColumns;

/** Commitments counted by status, for a table whose rows are years, sections or parties. */
final class Tallies {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 14;

    /**
     * A row.
     *
     * @param name what the row is about
     * @param counts one number for each of {@link StatusColumns#NAMES}
     * @param bar the same as a picture
     */
    public record Row(String name, List<Integer> counts, int all, String bar) {}

    private Tallies() {}

    /** One row for each of the names that the function finds, in the order of its keys. */
    static <K extends Comparable<K>> List<Row> by(
            List<Tally> tallies, Function<Tally, K> key, Function<K, String> name) {
        return Counts.by(tallies, key).entrySet().stream()
                .map(group -> row(name.apply(group.getKey()), group.getValue()))
                .toList();
    }

    private static Row row(String name, Counts counts) {
        return new Row(name, StatusColumns.of(counts), counts.all(), bar(counts));
    }

    /** The numbers stand beside it, so that it need not be read aloud. */
    private static String bar(Counts counts) {
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        List<Integer> numbers = StatusColumns.of(counts);
        double at = 0;
        for (int i = 0; i < numbers.size(); i++) {
            double wide = counts.all() == 0 ? 0 : (double) WIDTH * numbers.get(i) / counts.all();
            drawing.rectangle(StatusColumns.ink(StatusColumns.NAMES.get(i)), at, 0, wide, HEIGHT);
            at += wide;
        }
        return drawing.hidden("bar");
    }
}
