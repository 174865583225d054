package org.arshjul.bench;

import java.time.Duration;
import java.util.Map;

/**
 * What was seen of the product with so many contracts.
 *
 * @param opening until each contract had its first task
 * @param slowestTenth of the opening
 * @param meanwhile how long readings of last year's pages took during the opening, by what was read
 * @param openTasks how many were open when the costs were taken
 * @param costs of readings, by what was read
 * @param digests what a day's took
 * @param mails how many digests they were
 * @param heapMiB that sufficed
 */
record Scale(
        int contracts,
        Duration opening,
        Duration slowestTenth,
        Map<String, Times> meanwhile,
        long openTasks,
        Map<String, Reading.Cost> costs,
        Product.DigestCost digests,
        long mails,
        long heapMiB) {

    static final int TENTHS = 10;

    double openedInASecond() {
        return contracts / seconds(opening);
    }

    double openedInASecondOfTheSlowestTenth() {
        return (double) contracts / TENTHS / seconds(slowestTenth);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
