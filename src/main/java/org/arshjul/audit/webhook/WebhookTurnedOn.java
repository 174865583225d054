package org.arshjul.audit.webhook;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** A coordinator had a web hook turned on again, in their own name. */
public record WebhookTurnedOn(UUID webhook, String host) implements DomainEvent {

    @Override
    public String subject() {
        return "webhooks/" + webhook;
    }
}
