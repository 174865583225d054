package org.arshjul.audit.webhook;

import org.arshjul.audit.webhook.Webhook.OffBecause;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.restore.DatabaseRestored;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A restored database sends no events anywhere until a coordinator has turned the web hooks on; they keep their places. */
@Component
class HooksAfterRestore {

    private final WebhookRepository hooks;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;

    HooksAfterRestore(WebhookRepository hooks, ProgrammeClock clock, ApplicationEventPublisher events) {
        this.hooks = hooks;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(DatabaseRestored event) {
        hooks.all().stream()
                .filter(hook -> hooks.turnOff(hook.id(), OffBecause.RESTORED))
                .forEach(hook -> events.publishEvent(
                        new WebhookTurnedOff(hook.id(), hook.host(), OffBecause.RESTORED, clock.instant())));
    }
}
