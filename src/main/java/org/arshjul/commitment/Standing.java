package org.arshjul.commitment;

/**
 * A commitment with what was last reported on it, and what it was in the year before.
 *
 * @param latest the latest report of this year, or null
 * @param before the commitment of the year before that it goes on from, or null
 * @param previous the latest report of that year, or null
 * @param strike why it is left out of the text, or null while it stands there or when nobody said so
 */
public record Standing(
        Commitment commitment, ProgressReport latest, Commitment before, ProgressReport previous, Strike strike) {

    Standing because(Strike reason) {
        return new Standing(commitment, latest, before, previous, reason);
    }
}
