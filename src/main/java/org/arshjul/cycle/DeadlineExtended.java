package org.arshjul.cycle;

import java.time.LocalDate;
import org.arshjul.platform.DomainEvent;

/** A party got more time for one task, before its deadline had passed; {@code task} is its id. */
public record DeadlineExtended(
        String subject, String task, String concerns, LocalDate from, LocalDate to, String reason)
        implements DomainEvent {}
