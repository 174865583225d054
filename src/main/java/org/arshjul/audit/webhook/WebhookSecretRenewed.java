package org.arshjul.audit.webhook;

import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** A web hook signs with a new secret. */
public record WebhookSecretRenewed(UUID webhook, String host) implements DomainEvent {

    @Override
    public String subject() {
        return "webhooks/" + webhook;
    }
}
