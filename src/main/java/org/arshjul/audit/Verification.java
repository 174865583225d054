package org.arshjul.audit;

/**
 * What came of going through the whole trail and comparing it with its anchors.
 *
 * @param intact whether the chain holds and the anchors do not speak against it
 * @param rows how many rows it has
 * @param firstBroken the first position at which the chain does not hold, or null when it holds from end to end
 */
public record Verification(boolean intact, long rows, Long firstBroken, Anchored anchors) {

    static Verification of(long rows, Long firstBroken, Anchored anchors) {
        return new Verification(firstBroken == null && anchors.state().sound(), rows, firstBroken, anchors);
    }
}
