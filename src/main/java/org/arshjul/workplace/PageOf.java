package org.arshjul.workplace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

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

    /** So many pages before and after this one have a link of their own. */
    private static final int NEAR = 2;

    /**
     * A link to a page.
     *
     * @param gap whether pages before it have no link
     */
    public record Link(int number, boolean gap) {}

    /** The page that was asked for, or the one nearest to it that there is. */
    public static <T> PageOf<T> of(List<T> all, int asked) {
        return of(
                all.size(),
                asked,
                (from, most) -> all.stream().skip(from).limit(most).toList());
    }

    /** The same of a list of so many rows, of which only those on the page are read: from that one on, so many at most. */
    public static <T> PageOf<T> of(int all, int asked, BiFunction<Integer, Integer, List<T>> read) {
        int pages = Math.max(1, (all + ROWS - 1) / ROWS);
        int number = Math.max(1, Math.min(asked, pages));
        return new PageOf<>(read.apply((number - 1) * ROWS, ROWS), number, pages, all);
    }

    /** The same page of what is made of its rows; nothing is made of the others. */
    public <R> PageOf<R> map(Function<T, R> made) {
        return new PageOf<>(rows.stream().map(made).toList(), number, pages, of);
    }

    /** The first page, the last one, and those near this one. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        int before = 0;
        for (int one : IntStream.rangeClosed(1, pages)
                .filter(page -> page == 1 || page == pages || Math.abs(page - number) <= NEAR)
                .toArray()) {
            links.add(new Link(one, one > before + 1));
            before = one;
        }
        return links;
    }
}
