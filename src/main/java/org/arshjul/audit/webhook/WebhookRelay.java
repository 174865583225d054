package org.arshjul.audit.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arshjul.audit.Audit;
import org.arshjul.audit.CloudEvent;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.audit.webhook.Answer.Outcome;
import org.arshjul.audit.webhook.Webhook.OffBecause;
import org.arshjul.audit.webhook.WebhookQueue.Claim;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.security.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the trail's events to the web hooks, for each in order, one after the other and never inside a transaction. Its
 * pauses are measured by the machine's clock, because the programme's may jump.
 */
@Component
class WebhookRelay {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookRelay.class);
    private static final int BATCH = 100;

    /** How much longer than one event takes a node may be silent before another takes over. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final WebhookRepository hooks;
    private final WebhookQueue queue;
    private final Courier courier;
    private final Audit audit;
    private final SignIn accounts;
    private final ObjectMapper json;
    private final WebhookSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock machine = Clock.systemUTC();

    private volatile boolean stopping;

    WebhookRelay(
            WebhookRepository hooks,
            WebhookQueue queue,
            Courier courier,
            Audit audit,
            SignIn accounts,
            ObjectMapper json,
            WebhookSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.hooks = hooks;
        this.queue = queue;
        this.courier = courier;
        this.audit = audit;
        this.accounts = accounts;
        this.json = json;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The web hooks for which there is something to do now. */
    List<UUID> due() {
        return queue.due(audit.position(), machine.instant());
    }

    /** Sends all that waits for that web hook, until nothing does or something fails. */
    void turn(UUID id) {
        Claim claim = Claim.on(id);
        Instant now = machine.instant();
        if (!queue.claim(claim, now, leaseFrom(now))) {
            return;
        }
        try {
            boolean more;
            do {
                more = batch(claim);
            } while (more);
        } finally {
            queue.release(claim);
        }
    }

    /** Whether to leave off after the events that are being sent. */
    void stopping(boolean now) {
        stopping = now;
    }

    /** Sends that one event, whatever the state of the web hook; its position stays. */
    Answer send(Webhook hook, Secret secret, RecordedEvent event) {
        String timestamp = Long.toString(machine.instant().getEpochSecond());
        return courier.post(hook.address(), secret, event.id().toString(), timestamp, body(event));
    }

    /** Whether there may be more. */
    private boolean batch(Claim claim) {
        Webhook hook = hooks.find(claim.webhook()).orElse(null);
        if (hook == null) {
            return false;
        }
        Set<String> groups = accounts.groupsOf(hook.coordinator());
        if (!groups.contains(Role.COORDINATOR.group())) {
            turnOff(hook, OffBecause.OWNER);
            return false;
        }
        List<RecordedEvent> found = Actor.as(hook.coordinator(), groups, () -> audit.after(hook.position(), BATCH));
        long done = hook.position();
        for (RecordedEvent event : found) {
            if (hook.wants(event.type()) && !deliver(claim, hook, event)) {
                return false;
            }
            done = event.position();
        }
        queue.passed(claim, done);
        return found.size() == BATCH;
    }

    /** Whether to go on with the next. */
    private boolean deliver(Claim claim, Webhook hook, RecordedEvent event) {
        if (stopping || !queue.hold(claim, leaseFrom(machine.instant()))) {
            return false;
        }
        Secret secret = hooks.secret(hook.id()).orElse(null);
        if (secret == null) {
            return false;
        }
        Answer answer = send(hook, secret, event);
        Instant now = machine.instant();
        if (answer.accepted()) {
            queue.delivered(claim, event.position(), answer, now);
        } else {
            failed(claim, answer, now);
        }
        return answer.accepted();
    }

    private void failed(Claim claim, Answer answer, Instant now) {
        Webhook hook = hooks.find(claim.webhook()).orElse(null);
        if (hook == null) {
            return;
        }
        Instant since = hook.failingSince() == null ? now : hook.failingSince();
        Instant next = now.plus(settings.pauses().after(hook.failures() + 1));
        boolean gone = answer.outcome() == Outcome.GONE;
        LOG.warn("web hook {} to {} failed: {}", hook.id(), hook.host(), answer);
        transaction.executeWithoutResult(status -> {
            queue.failed(claim, answer, since, now, next);
            if (gone || !now.isBefore(since.plus(settings.giveUpAfter()))) {
                turnOff(hook, gone ? OffBecause.GONE : OffBecause.FAILING);
            }
        });
    }

    private void turnOff(Webhook hook, OffBecause because) {
        transaction.executeWithoutResult(status -> {
            if (hooks.turnOff(hook.id(), because)) {
                events.publishEvent(new WebhookTurnedOff(hook.id(), hook.host(), because, machine.instant()));
            }
        });
    }

    private Instant leaseFrom(Instant now) {
        return now.plus(settings.timeout()).plus(GRACE);
    }

    private byte[] body(RecordedEvent event) {
        try {
            return json.writeValueAsBytes(CloudEvent.of(event));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an event's record becomes JSON", unwritable);
        }
    }
}
