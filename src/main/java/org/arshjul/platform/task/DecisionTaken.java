package org.arshjul.platform.task;

import java.time.Instant;
import org.arshjul.platform.DomainEvent;

/**
 * Somebody who answers for the year decided what to do about a text or contract that is late or in dispute.
 *
 * @param until the moment to which the time was extended, or null
 */
public record DecisionTaken(String subject, String task, String concerns, String decision, String reason, Instant until)
        implements DomainEvent {}
