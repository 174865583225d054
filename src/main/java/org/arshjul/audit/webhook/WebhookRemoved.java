package org.arshjul.audit.webhook;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** A web hook is no more. */
public record WebhookRemoved(UUID webhook, String host) implements DomainEvent {

    @Override
    public String subject() {
        return "webhooks/" + webhook;
    }
}
