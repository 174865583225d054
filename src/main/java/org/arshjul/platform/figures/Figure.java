package org.arshjul.platform.figures;

import io.micrometer.core.instrument.Tags;

/**
 * One number that tells how the product fares.
 *
 * @param name dotted, such as {@code arshjul.mails}; a duration is in seconds and its name ends with {@code .seconds}
 * @param tags what tells it from the others of its name
 */
public record Figure(String name, String description, double value, Tags tags) {

    /** The only one of its name, or one that is told by these keys and values. */
    public static Figure of(String name, String description, Number value, String... tags) {
        return new Figure(name, description, value.doubleValue(), Tags.of(tags));
    }
}
