package org.arshjul.commitment;

import java.time.Instant;

/**
 * That a commitment comes out of one of the year before, besides the one that it goes on from by its wording.
 *
 * @param commitment the id of the commitment
 * @param from the id of the earlier one
 * @param by the id of the person who said so
 */
record Origin(String commitment, String from, String by, Instant at) {}
