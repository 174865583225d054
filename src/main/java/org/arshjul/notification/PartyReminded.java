package org.arshjul.notification;

import java.util.List;
import org.arshjul.platform.DomainEvent;

/**
 * A coordinator reminded a party of what is overdue.
 *
 * @param party the party's or owner's id
 * @param people who got a mail
 */
public record PartyReminded(String subject, String party, List<String> people) implements DomainEvent {}
