package org.arshjul.workplace.process;

import org.arshjul.platform.DomainEvent;

/**
 * A coordinator had a step of a process tried again that had failed.
 *
 * @param step the step's id in the model
 */
public record StepRetried(String subject, String step) implements DomainEvent {}
