package org.arshjul.notification;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** A mail was given up: the server refused it, or would not take it for too long. */
public record MailFailed(UUID mail, String person, String kind, String subject) implements DomainEvent {}
