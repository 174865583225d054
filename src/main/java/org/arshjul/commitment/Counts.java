package org.arshjul.commitment;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Commitments counted by what was last reported on them.
 *
 * @param none those on which nobody has reported
 */
public record Counts(int planned, int begun, int done, int late, int dropped, int none) {

    private static final Counts ZERO = new Counts(0, 0, 0, 0, 0, 0);

    /** All of these together. */
    public static Counts of(Collection<Tally> tallies) {
        return tallies.stream().map(Counts::of).reduce(ZERO, Counts::plus);
    }

    /** One for each of the keys that the function finds, in the order of the keys. */
    public static <K extends Comparable<K>> SortedMap<K, Counts> by(Collection<Tally> tallies, Function<Tally, K> key) {
        SortedMap<K, Counts> groups = new TreeMap<>();
        tallies.forEach(tally -> groups.merge(key.apply(tally), of(tally), Counts::plus));
        return Collections.unmodifiableSortedMap(groups);
    }

    /** How many were last reported on with that status. */
    public int of(ReportStatus status) {
        return switch (status) {
            case PLANNED -> planned;
            case BEGUN -> begun;
            case DONE -> done;
            case LATE -> late;
            case DROPPED -> dropped;
        };
    }

    public int all() {
        return planned + begun + done + late + dropped + none;
    }

    /** The share that is done, in whole percent of all; 0 when there are none. */
    public int donePercent() {
        return all() == 0 ? 0 : Math.round(100f * done / all());
    }

    private Counts plus(Counts other) {
        return new Counts(
                planned + other.planned,
                begun + other.begun,
                done + other.done,
                late + other.late,
                dropped + other.dropped,
                none + other.none);
    }

    private static Counts of(Tally tally) {
        int count = tally.count();
        if (tally.status() == null) {
            return new Counts(0, 0, 0, 0, 0, count);
        }
        return switch (tally.status()) {
            case PLANNED -> new Counts(count, 0, 0, 0, 0, 0);
            case BEGUN -> new Counts(0, count, 0, 0, 0, 0);
            case DONE -> new Counts(0, 0, count, 0, 0, 0);
            case LATE -> new Counts(0, 0, 0, count, 0, 0);
            case DROPPED -> new Counts(0, 0, 0, 0, count, 0);
        };
    }
}
