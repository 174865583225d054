package org.arshjul.notification;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** A coordinator said why an undelivered mail need not be sent any more. */
public record MailSettled(UUID mail, String person, String kind, String subject, String reason)
        implements DomainEvent {}
