package org.arshjul.commitment;

import java.time.Instant;

/**
 * Why a commitment is left out of a text.
 *
 * @param by the id of the person who said so
 */
public record Strike(String reason, String by, Instant at) {}
