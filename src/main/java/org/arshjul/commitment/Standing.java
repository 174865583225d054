package org.arshjul.commitment;

/**
 * A commitment with what was last reported on it, and what it was in the year before.
 *
 * @param latest the latest report of this year, or null
 * @param before the commitment of the year before that it goes on from, or null
 * @param previous the latest report of that year, or null
 */
public record Standing(Commitment commitment, ProgressReport latest, Commitment before, ProgressReport previous) {}
