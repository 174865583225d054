package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/**
 * A contract's file was sent in; nothing of it counts yet.
 *
 * @param subject the contract that it seems to be, else the import's id
 */
public record ImportReceived(String subject, String importId, String file, String digest) implements DomainEvent {}
