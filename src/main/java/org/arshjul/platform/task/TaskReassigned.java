package org.arshjul.platform.task;

import org.arshjul.platform.DomainEvent;

/**
 * A task was given to somebody by who answers for the year, or because an office passed on; {@code task} is its id.
 *
 * @param from who had taken it, or null when anybody of the group could
 */
public record TaskReassigned(String subject, String task, String from, String to, String reason)
        implements DomainEvent {}
