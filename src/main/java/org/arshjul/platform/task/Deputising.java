package org.arshjul.platform.task;

import java.util.Collection;
import java.util.Optional;

/** Knows who acts for whom; the module that keeps the deputies stands behind it. */
public interface Deputising {

    /** For whom that person acts in one of these groups; empty for who does so in their own right. */
    Optional<String> onBehalfOf(String person, Collection<String> groups);
}
