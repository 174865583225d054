package org.arshjul.platform.security;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.arshjul.platform.task.TaskSearch.Sought;

/** The filters that stand ready in Tasklist, in the order in which they stand there. */
enum TasklistFilter {
    MINE("#0b6352", viewer -> new Sought(false, viewer.person(), List.of(), null)),
    OURS("#0b6352", viewer -> new Sought(false, null, viewer.groups(), null)),
    OVERDUE("#a3121f", viewer -> new Sought(viewer.seesAll(), viewer.person(), viewer.groups(), viewer.now())),
    ALL("#44555a", viewer -> new Sought(viewer.seesAll(), viewer.person(), viewer.groups(), null));

    /** The property of a stored filter that says which of these it is. */
    static final String MEANING = "arshjul";

    /** Those who follow the whole; the engine's authorizations say the same. */
    static final List<String> OVERSIGHT = List.of("coordinator", "auditor");

    private final String color;
    private final Function<Viewer, Sought> meaning;

    TasklistFilter(String color, Function<Viewer, Sought> meaning) {
        this.color = color;
        this.meaning = meaning;
    }

    /** What it shows to that person at that moment. */
    Sought soughtBy(Viewer viewer) {
        return meaning.apply(viewer);
    }

    /** The key of its name's text; its description's has {@code .help} behind. */
    String text() {
        return "tasklist.filter." + name();
    }

    String color() {
        return color;
    }

    /** Who looks, and when by the programme's clock. */
    record Viewer(String person, List<String> groups, Instant now) {

        private boolean seesAll() {
            return groups.stream().anyMatch(OVERSIGHT::contains);
        }
    }
}
