package org.arshjul.platform.task;

import org.arshjul.platform.DomainEvent;

/** Somebody took a file away again before the task was answered. */
public record FileRemoved(String subject, String task, String file, String digest) implements DomainEvent {}
