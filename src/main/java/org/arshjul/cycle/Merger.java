package org.arshjul.cycle;

import java.time.Instant;
import org.arshjul.party.PartyId;

/**
 * A municipality that is part of another one.
 *
 * @param fromYear the first year of revision in which it takes no part of its own
 * @param reference where the decision is kept
 */
public record Merger(
        PartyId party, PartyId successor, int fromYear, String reason, String reference, String by, Instant at) {}
