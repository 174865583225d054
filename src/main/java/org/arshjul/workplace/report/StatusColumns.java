package org.arshjul.workplace.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arshjul.commitment.Counts;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.document.Drawing.Ink;

/** The statuses in the order in which every table and picture has them, and their colours. */
public final class StatusColumns {

    /** The name of those on which nobody has reported. */
    private static final String NONE = "none";

    /** The statuses by their names, those without a report last. */
    public static final List<String> NAMES = Stream.concat(
                    Arrays.stream(ReportStatus.values()).map(ReportStatus::id), Stream.of(NONE))
            .toList();

    private static final Map<String, String> FILLS = Map.of(
            "done", "#1d7a46", "begun", "#3a78b5", "planned", "#9db3ae", "late", "#c26a00", "dropped", "#a3121f", NONE,
            "#e4e9eb");

    private StatusColumns() {}

    /** One number for each of {@link #NAMES}. */
    public static List<Integer> of(Counts counts) {
        return Stream.concat(Arrays.stream(ReportStatus.values()).map(counts::of), Stream.of(counts.none()))
                .toList();
    }

    /** How a piece of a bar is drawn. */
    public static Ink ink(String name) {
        return new Ink("bar-" + name, "fill='%s'".formatted(FILLS.get(name)));
    }
}
