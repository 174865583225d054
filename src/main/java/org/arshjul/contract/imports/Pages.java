package org.arshjul.contract.imports;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the pages of a file begin.
 *
 * @param starts the first line of each page in order; none if the file has no pages
 * @param lines what number each line has on its page, in a PDF; none where lines are counted through the file
 */
public record Pages(List<Integer> starts, List<Integer> lines) {

    static final Pages NONE = new Pages(List.of(), List.of());

    /** Where people find that line. */
    public Place placeOf(int line) {
        int page = 0;
        while (page < starts.size() && starts.get(page) <= line) {
            page++;
        }
        return new Place(page, line >= 1 && line <= lines.size() ? lines.get(line - 1) : line);
    }

    /** Whether lines are counted anew on each page, as in a PDF. */
    public boolean counted() {
        return !lines.isEmpty();
    }

    /** The line of the file that people find at that place; 0 if there is none. */
    public int lineAt(Place place) {
        if (!counted()) {
            return place.line();
        }
        return IntStream.rangeClosed(1, lines.size())
                .filter(line -> placeOf(line).equals(place))
                .findFirst()
                .orElse(0);
    }
}
