package org.arshjul.platform.task;

import java.time.Instant;

/**
 * A task passed to a colleague.
 *
 * @param from who gave it, {@code to} who got it: people's ids
 * @param word what the giver wanted to say, or null
 */
public record Handover(String task, String from, String to, String word, Instant at) {}
