package org.arshjul.audit;

import java.time.Instant;

/**
 * Why the trail cannot be anchored.
 *
 * @param detail for whoever looks after the product: the anchor or line concerned, or what the operating system said
 */
public record AnchorFault(AnchorState state, String detail, Instant since) {}
