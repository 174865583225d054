package org.arshjul.platform.node;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened and whose consequence has not come about.
 *
 * @param event the type of what happened
 * @param listener the method that is to be told
 * @param since when it happened, by the machine's clock
 * @param attempts how often telling it has failed
 */
public record StuckPublication(UUID id, String event, String listener, Instant since, int attempts) {

    /** The event's name without its package. */
    public String eventName() {
        return event.substring(event.lastIndexOf('.') + 1);
    }
}
