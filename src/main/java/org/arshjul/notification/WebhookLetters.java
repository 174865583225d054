package org.arshjul.notification;

import org.arshjul.audit.webhook.Webhook.OffBecause;
import org.arshjul.audit.webhook.WebhookTurnedOff;
import org.arshjul.party.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the coordinators of a web hook that neither they nor a restored backup turned off. */
@Component
class WebhookLetters {

    private final Notifications notifications;

    WebhookLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(WebhookTurnedOff event) {
        if (event.because() != OffBecause.COORDINATOR && event.because() != OffBecause.RESTORED) {
            notifications.note(
                    Role.COORDINATOR.group(),
                    News.of("webhookTurnedOff", event.subject(), event.host())
                            .apartBy(event.at().toString()));
        }
    }
}
