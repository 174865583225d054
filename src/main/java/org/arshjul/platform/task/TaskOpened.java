package org.arshjul.platform.task;

/** The engine opened a user task (for those who tell people; not a domain event). */
public record TaskOpened(String taskId) {}
