package org.arshjul.platform.task;

import org.arshjul.platform.DomainEvent;

/** Somebody passed a task to a colleague; {@code task} is its id, {@code from} and {@code to} are people's ids. */
public record TaskHandedOver(String subject, String task, String from, String to) implements DomainEvent {}
