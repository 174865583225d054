package org.arshjul.notification;

import java.util.UUID;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails that came back after a server had accepted them. */
@Component
@Transactional
public class Bounces {

    private record Sent(UUID id, String person, String address, String kind, String subject) {}

    private final JdbcClient jdbc;
    private final FailingAddresses addresses;
    private final ApplicationEventPublisher events;

    Bounces(JdbcClient jdbc, FailingAddresses addresses, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.events = events;
    }

    /**
     * The mail of that Message-ID, which was sent, came back for good. Only the product itself or a coordinator may tell;
     * refuses an id that no mail of ours has.
     */
    public void cameBack(String messageId, String reason) {
        if (Actor.person().isPresent()) {
            Coordinators.require();
        }
        Sent mail = jdbc.sql("""
                        select id, person_id, address, kind, subject_key from mail where message_id = :id for update
                        """)
                .param("id", messageId)
                .query((row, number) -> new Sent(
                        row.getObject("id", UUID.class),
                        row.getString("person_id"),
                        row.getString("address"),
                        row.getString("kind"),
                        row.getString("subject_key")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("bounce.unknown", messageId));
        String why = reason == null ? "" : reason.strip();
        int rows = jdbc.sql("""
                        update mail set status = 'FAILED', last_error = :reason, next_attempt_at = null
                         where id = :id and status in ('SENT', 'UNKNOWN')
                        """)
                .param("reason", Delivery.brief("came back: " + why))
                .param("id", mail.id())
                .update();
        if (rows == 1) {
            addresses.add(mail.person(), mail.address(), why.isEmpty() ? "came back" : why);
            events.publishEvent(new MailFailed(mail.id(), mail.person(), mail.kind(), mail.subject()));
        }
    }
}
