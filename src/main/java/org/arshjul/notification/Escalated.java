package org.arshjul.notification;

import org.arshjul.platform.DomainEvent;

/**
 * A task that nobody answered was taken further up.
 *
 * @param task the task's id
 * @param to {@code coordinator} or {@code steering}
 */
public record Escalated(String subject, String task, String to) implements DomainEvent {}
