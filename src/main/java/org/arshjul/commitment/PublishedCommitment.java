package org.arshjul.commitment;

/**
 * A commitment as everybody may read it.
 *
 * @param report the latest one that a board, or the steering group, has taken note of; or null
 */
public record PublishedCommitment(Commitment commitment, ProgressReport report) {}
