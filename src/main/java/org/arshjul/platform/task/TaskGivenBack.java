package org.arshjul.platform.task;

import org.arshjul.platform.DomainEvent;

/** A task that somebody had taken is for the whole group again, because that person is away; {@code task} is its id. */
public record TaskGivenBack(String subject, String task, String from) implements DomainEvent {}
