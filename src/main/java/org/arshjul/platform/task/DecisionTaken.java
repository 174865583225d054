package org.arshjul.platform.task;

import org.arshjul.platform.DomainEvent;

/** Somebody who answers for the year decided what to do about a text or contract that is late or in dispute. */
public record DecisionTaken(String subject, String task, String concerns, String decision, String reason)
        implements DomainEvent {}
