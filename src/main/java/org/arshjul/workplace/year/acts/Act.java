package org.arshjul.workplace.year.acts;

import java.util.List;

/**
 * An act as it is shown before it is done.
 *
 * @param name the key of its words, such as {@code join}
 * @param happens what will happen, line by line
 */
public record Act(String name, List<String> happens) {}
