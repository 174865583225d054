package org.arshjul.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A mail in the outbox, as the coordinator and the auditor see it.
 *
 * @param person the log-in name of the one to whom it goes
 * @param subject the business key that it is about
 * @param nextAttemptAt when it is tried next, by the machine's clock, or null
 * @param lastError what the server last said against it, or null
 * @param repeated whether it was sent again although the server may have accepted it already
 */
public record Mail(
        UUID id,
        String person,
        String address,
        String kind,
        String subject,
        LocalDate day,
        String headline,
        String messageId,
        MailStatus status,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        boolean repeated,
        Instant createdAt,
        Instant sentAt) {

    /** What is noted of a mail that a restored database takes for unsent. */
    public static final String UNSENT_IN_BACKUP = "unsent in the backup that the database was restored from";
}
