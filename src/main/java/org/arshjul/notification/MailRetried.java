package org.arshjul.notification;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** A coordinator had an undelivered mail sent once more. */
public record MailRetried(UUID mail, String person, String kind, String subject) implements DomainEvent {}
