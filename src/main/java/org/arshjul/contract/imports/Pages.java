package org.arshjul.contract.imports;

import java.util.List;

/**
 * Where the pages of a file begin.
 *
 * @param starts the first line of each page in order; none if the file has no pages
 * @param counted whether lines are counted anew on each page, as in a PDF, and not through the file, as in a text
 */
public record Pages(List<Integer> starts, boolean counted) {

    static final Pages NONE = new Pages(List.of(), false);

    /** Where people find that line. */
    public Place placeOf(int line) {
        int page = 0;
        while (page < starts.size() && starts.get(page) <= line) {
            page++;
        }
        return new Place(page, counted && page > 0 ? line - starts.get(page - 1) + 1 : line);
    }

    /** The line of the file that people find at that place. */
    public int lineAt(Place place) {
        return counted && place.page() > 0 && place.page() <= starts.size()
                ? starts.get(place.page() - 1) + place.line() - 1
                : place.line();
    }
}
