package org.arshjul.platform;

import java.util.List;
import java.util.stream.IntStream;

/** A long list, some at a time: for statements and transactions that must not grow with it. */
public final class Chunks {

    private Chunks() {}

    /** The list in its order, cut into lists of that many, the last of which may be shorter; none for an empty one. */
    public static <T> List<List<T>> of(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + size)))
                .toList();
    }
}
