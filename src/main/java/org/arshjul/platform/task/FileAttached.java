package org.arshjul.platform.task;

import org.arshjul.platform.DomainEvent;

/** Somebody put a file beside the answer to a task; {@code digest} is its content's. */
public record FileAttached(String subject, String task, String file, String digest) implements DomainEvent {}
