package org.arshjul.workplace;

import java.util.List;

/**
 * One page of a long list.
 *
 * @param number from 1
 * @param pages at least 1
 * @param of how many rows stand on all pages
 */
public record PageOf<T>(List<T> rows, int number, int pages, int of) {

    /** So many rows stand on one page. */
    private static final int ROWS = 50;

    /** The page that was asked for, or the one nearest to it that there is. */
    public static <T> PageOf<T> of(List<T> all, int asked) {
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int number = Math.max(1, Math.min(asked, pages));
        return new PageOf<>(all.stream().skip((number - 1L) * ROWS).limit(ROWS).toList(), number, pages, all.size());
    }
}
