package org.arshjul.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The relay's side of the outbox: each method is one short transaction, and several nodes may call it at once. All
 * moments that come in are the machine's.
 */
@Repository
class MailQueue {

    /** What the relay needs to send one mail that is now its own. */
    record Claimed(
            UUID id,
            String person,
            String address,
            String kind,
            String subject,
            String headline,
            String text,
            String html,
            String ics,
            byte[] picture,
            String messageId,
            int attempts,
            boolean repeated) {}

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

    MailQueue(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<UUID> due(Instant now, int most) {
        return jdbc.sql("""
                        select id from mail
                         where status in ('PENDING', 'UNKNOWN') and next_attempt_at <= :now and not_before <= :programme
                           and %s
                         order by next_attempt_at, created_at fetch first %d rows only
                        """.formatted(FailingAddresses.NOT_FAILING, most))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("programme", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Makes the mail the caller's to send, unless another node was faster. */
    @Transactional
    Optional<Claimed> claim(UUID id, Instant now) {
        int rows = jdbc.sql("""
                        update mail set status = 'SENDING', attempts = attempts + 1, claimed_at = :now,
                                        repeated = repeated or status = 'UNKNOWN'
                         where id = :id and status in ('PENDING', 'UNKNOWN') and next_attempt_at <= :now
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return rows == 0 ? Optional.empty() : Optional.of(read(id));
    }

    private Claimed read(UUID id) {
        return jdbc.sql("""
                        select id, person_id as person, address, kind, subject_key as subject, headline, text, html, ics, picture,
                               message_id, attempts, repeated
                          from mail where id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new Claimed(
                        id,
                        row.getString("person"),
                        row.getString("address"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("headline"),
                        row.getString("text"),
                        row.getString("html"),
                        row.getString("ics"),
                        row.getBytes("picture"),
                        row.getString("message_id"),
                        row.getInt("attempts"),
                        row.getBoolean("repeated")))
                .single();
    }

    /** A link by which a password is chosen stands in the mail that was sent, and here no more. */
    void sent(UUID id) {
        jdbc.sql("""
                        update mail set status = 'SENT', sent_at = :now, next_attempt_at = null, last_error = null,
                                        text = case when kind in %1$s then '' else text end,
                                        html = case when kind in %1$s then '' else html end
                         where id = :id
                        """.formatted(AccessLetters.WITH_KEY))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void again(UUID id, MailStatus status, Instant next, String reason) {
        jdbc.sql("update mail set status = :status, next_attempt_at = :next, last_error = :reason where id = :id")
                .param("status", status.name())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("reason", Delivery.brief(reason))
                .param("id", id)
                .update();
    }

    void ended(UUID id, MailStatus status, String reason) {
        jdbc.sql("update mail set status = :status, next_attempt_at = null, last_error = :reason where id = :id")
                .param("status", status.name())
                .param("reason", Delivery.brief(reason))
                .param("id", id)
                .update();
    }

    /**
     * Mails that a database restored from a backup takes for unsent, though they may have gone out since: those that were
     * due by now. None is tried again by itself.
     */
    int mayHaveGone() {
        return jdbc.sql("""
                        update mail set status = 'UNKNOWN', repeated = true, next_attempt_at = null, last_error = :why
                         where status in ('PENDING', 'SENDING', 'UNKNOWN') and not_before <= :programme
                        """)
                .param("why", Mail.UNSENT_IN_BACKUP)
                .param("programme", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Mails whose sending a crash cut off: the server may have accepted them. They are tried once more under the same
     * Message-ID; one that was cut off twice stays as it is for the coordinator to decide.
     */
    @Transactional
    int cutOff(Instant claimedBefore, Instant now) {
        return jdbc.sql("""
                        update mail set status = 'UNKNOWN', last_error = 'cut off while it was being sent',
                                        next_attempt_at = case when repeated then null
                                                               else cast(:now as timestamp with time zone) end
                         where status = 'SENDING' and claimed_at < :before
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", claimedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
