package org.arshjul.contract;

import java.time.Instant;
import org.arshjul.platform.Digest;

/**
 * Which state of a text it is.
 *
 * @param number 1 as the text was opened, one more with each revision of one of its sections
 * @param at when its latest section was written
 */
public record TextVersion(TextId text, int number, Digest digest, Instant at) {}
