package org.arshjul.audit;

/**
 * What came of comparing the anchors with the trail.
 *
 * @param count how many anchors could be read
 * @param latest the latest of them, or null
 * @param line the first line of the file that is damaged or disagrees, or null
 * @param disagreeing the first anchor that disagrees, or null
 */
public record Anchored(AnchorState state, int count, Anchor latest, Integer line, Anchor disagreeing) {}
