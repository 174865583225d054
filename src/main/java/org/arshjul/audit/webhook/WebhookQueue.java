package org.arshjul.audit.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The relay's side of the web hooks: each statement stands alone, and several nodes may call at once. All moments are the
 * machine's.
 */
@Repository
class WebhookQueue {

    /** That a node, and in it a thread, has the web hook for itself. */
    record Claim(UUID webhook, UUID token) {

        static Claim on(UUID webhook) {
            return new Claim(webhook, UUID.randomUUID());
        }
    }

    private final JdbcClient jdbc;

    WebhookQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with something to send up to that position of the trail, which nobody has for themselves. */
    List<UUID> due(long head, Instant now) {
        return jdbc.sql("""
                        select id from webhook
                         where state = 'ON' and position < :head and (next_attempt_at is null or next_attempt_at <= :now)
                           and (claimed_until is null or claimed_until <= :now)
                         order by position, id
                        """)
                .param("head", head)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Makes the web hook the caller's until then, unless another was faster or it is not due any more. */
    boolean claim(Claim claim, Instant now, Instant until) {
        return jdbc.sql("""
                        update webhook set claim = :claim, claimed_until = :until
                         where id = :id and state = 'ON' and (next_attempt_at is null or next_attempt_at <= :now)
                           and (claimed_until is null or claimed_until <= :now)
                        """)
                        .param("id", claim.webhook())
                        .param("claim", claim.token())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether it is still the caller's and on, and then until that later moment. */
    boolean hold(Claim claim, Instant until) {
        return jdbc.sql("""
                        update webhook set claimed_until = :until
                         where id = :id and claim = :claim and state = 'ON'
                        """)
                        .param("id", claim.webhook())
                        .param("claim", claim.token())
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void release(Claim claim) {
        jdbc.sql("update webhook set claim = null, claimed_until = null where id = :id and claim = :claim")
                .param("id", claim.webhook())
                .param("claim", claim.token())
                .update();
    }

    /** Nothing up to that position is to be sent any more. */
    void passed(Claim claim, long position) {
        jdbc.sql("update webhook set position = :position where id = :id and claim = :claim")
                .param("id", claim.webhook())
                .param("claim", claim.token())
                .param("position", position)
                .update();
    }

    void delivered(Claim claim, long position, Answer answer, Instant now) {
        jdbc.sql("""
                        update webhook
                           set position = :position, failures = 0, failing_since = null, next_attempt_at = null,
                               last_answer = :answer, last_status = :status, last_answer_at = :now, last_success_at = :now
                         where id = :id and claim = :claim
                        """)
                .param("id", claim.webhook())
                .param("claim", claim.token())
                .param("position", position)
                .param("answer", answer.outcome().name())
                .param("status", answer.status())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(Claim claim, Answer answer, Instant since, Instant now, Instant next) {
        jdbc.sql("""
                        update webhook
                           set failures = failures + 1, failing_since = :since, next_attempt_at = :next,
                               last_answer = :answer, last_status = :status, last_answer_at = :now
                         where id = :id and claim = :claim
                        """)
                .param("id", claim.webhook())
                .param("claim", claim.token())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("answer", answer.outcome().name())
                .param("status", answer.status())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
