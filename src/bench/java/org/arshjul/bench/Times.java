package org.arshjul.bench;

import java.util.List;

/** How long requests took, in nanoseconds. */
record Times(List<Long> taken) {

    /** Whoever waits longer than this notices. */
    private static final long NOTICED_MILLIS = 200;

    Times {
        taken = taken.stream().sorted().toList();
    }

    /** Milliseconds that half of them took at most. */
    double median() {
        return millis(taken.get(taken.size() / 2));
    }

    double longest() {
        return millis(taken.get(taken.size() - 1));
    }

    long noticed() {
        return taken.stream().filter(one -> millis(one) > NOTICED_MILLIS).count();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
