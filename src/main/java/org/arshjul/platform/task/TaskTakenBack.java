package org.arshjul.platform.task;

import org.arshjul.platform.DomainEvent;

/** Somebody took back a task from the colleague who had been given it: {@code from} gave it, {@code to} had it. */
public record TaskTakenBack(String subject, String task, String from, String to) implements DomainEvent {}
