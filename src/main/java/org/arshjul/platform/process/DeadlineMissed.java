package org.arshjul.platform.process;

import org.arshjul.platform.DomainEvent;

/**
 * What was awaited had not come when its deadline passed.
 *
 * @param awaited the id of the activity in the model whose deadline it was
 * @param concerns the party or owner that it was awaited from, or null
 */
public record DeadlineMissed(String subject, String awaited, String concerns) implements DomainEvent {}
