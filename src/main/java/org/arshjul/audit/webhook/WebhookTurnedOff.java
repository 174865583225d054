package org.arshjul.audit.webhook;

import java.time.Instant;
import java.util.UUID;
import org.arshjul.audit.webhook.Webhook.OffBecause;
import org.arshjul.platform.DomainEvent;

/**
 * Nothing is sent to a web hook any more.
 *
 * @param at when, by the machine's clock where nobody has done it
 */
public record WebhookTurnedOff(UUID webhook, String host, OffBecause because, Instant at) implements DomainEvent {

    @Override
    public String subject() {
        return "webhooks/" + webhook;
    }
}
