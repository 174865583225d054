package org.arshjul.contract;

import org.arshjul.platform.DomainEvent;

/** A file that was sent in was put aside and will not be taken in. */
public record ImportDiscarded(String subject, String importId, String file, String digest) implements DomainEvent {}
