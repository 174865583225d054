package org.arshjul.audit;

/**
 * What came of going through the whole trail.
 *
 * @param rows how many rows it has
 * @param firstBroken the first position at which the chain does not hold, or null when it is intact
 */
public record Verification(boolean intact, long rows, Long firstBroken) {}
