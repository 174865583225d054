package org.arshjul.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A domain event as the trail keeps it.
 *
 * @param position its place in the trail, from 1, without gaps
 * @param type the event's simple class name, such as {@code TextConfirmed}
 * @param subject what it happened to, such as {@code 2026/enkoping}
 * @param actor who caused it: a person's id, or {@code system}
 * @param payload the event as JSON
 */
public record RecordedEvent(
        long position, UUID id, Instant occurredAt, String type, String subject, String actor, String payload) {}
