package org.arshjul.bench;

/**
 * One piece of work and how long it took.
 *
 * @param contracts how many the year has
 * @param round from 1; what round 0 measured only warmed up
 * @param kind of task; null for the opening of the contracts
 * @param tasks how many were answered, or contracts opened
 * @param answering nanoseconds until the last one was
 * @param settling nanoseconds from then until all that follows by itself was done
 */
record Measured(
        String database,
        String contender,
        int contracts,
        int round,
        Kind kind,
        long tasks,
        long answering,
        long settling) {}
