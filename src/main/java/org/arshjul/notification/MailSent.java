package org.arshjul.notification;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** The mail server accepted a mail. */
public record MailSent(UUID mail, String person, String kind, String subject) implements DomainEvent {}
