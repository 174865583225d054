package org.arshjul.audit.webhook;

import java.util.List;
import java.util.UUID;
import org.arshjul.platform.DomainEvent;

/** A coordinator has had the trail's events sent to a new address from now on. */
public record WebhookMade(UUID webhook, String host, List<String> types) implements DomainEvent {

    @Override
    public String subject() {
        return "webhooks/" + webhook;
    }
}
