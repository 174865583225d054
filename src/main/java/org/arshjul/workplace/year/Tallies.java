package org.arshjul.workplace.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.commitment.Tally;
import org.arshjul.document.Drawing;
import org.arshjul.document.Drawing.Ink;

/** Commitments counted by status, for a table whose rows are years, sections or parties. */
final class Tallies {

    /** The column of those on which nobody has reported. */
    static final String NONE = "none";

    /** The columns, by the names of the statuses. */
    static final List<String> COLUMNS = Stream.concat(
                    Arrays.stream(ReportStatus.values()).map(ReportStatus::id), Stream.of(NONE))
            .toList();

    private static final int WIDTH = 200;
    private static final int HEIGHT = 14;
    private static final Map<String, String> FILLS = Map.of(
            "done", "#1d7a46", "begun", "#3a78b5", "planned", "#9db3ae", "late", "#c26a00", "dropped", "#a3121f", NONE,
            "#e4e9eb");

    /**
     * A row.
     *
     * @param name what the row is about
     * @param counts one number for each of {@link #COLUMNS}
     * @param bar the same as a picture
     */
    public record Row(String name, List<Integer> counts, int all, String bar) {

        /** The share, in percent, of what is done. */
        public int donePercent() {
            return all == 0 ? 0 : Math.round(100f * counts.get(COLUMNS.indexOf(ReportStatus.DONE.id())) / all);
        }
    }

    private Tallies() {}

    /** One row for each of the names that the function finds, in the order of its keys. */
    static <K extends Comparable<K>> List<Row> by(
            List<Tally> tallies, Function<Tally, K> key, Function<K, String> name) {
        Map<K, List<Tally>> groups =
                tallies.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> row(name.apply(group.getKey()), group.getValue()))
                .toList();
    }

    private static Row row(String name, List<Tally> tallies) {
        Map<ReportStatus, Integer> reported = new EnumMap<>(ReportStatus.class);
        int none = 0;
        for (Tally tally : tallies) {
            if (tally.status() == null) {
                none += tally.count();
            } else {
                reported.merge(tally.status(), tally.count(), Integer::sum);
            }
        }
        List<Integer> counts = new ArrayList<>();
        for (ReportStatus status : ReportStatus.values()) {
            counts.add(reported.getOrDefault(status, 0));
        }
        counts.add(none);
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        return new Row(name, counts, all, bar(counts, all));
    }

    /** The numbers stand beside it, so that it need not be read aloud. */
    private static String bar(List<Integer> counts, int all) {
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        double at = 0;
        for (int i = 0; i < counts.size(); i++) {
            double wide = all == 0 ? 0 : (double) WIDTH * counts.get(i) / all;
            String status = COLUMNS.get(i);
            drawing.rectangle(new Ink("bar-" + status, "fill='%s'".formatted(FILLS.get(status))), at, 0, wide, HEIGHT);
            at += wide;
        }
        return drawing.hidden("bar");
    }
}
