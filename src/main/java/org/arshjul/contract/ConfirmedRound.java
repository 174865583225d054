package org.arshjul.contract;

import java.time.Instant;

/** A round of opinions on a text, and when its draft was confirmed: what the parties were asked about is how it read then. */
public record ConfirmedRound(TextId text, int round, Instant at) {}
