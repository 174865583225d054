package org.arshjul.audit.webhook;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arshjul.audit.Audit;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.audit.webhook.Webhook.OffBecause;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.restore.DatabaseRestored;
import org.arshjul.platform.security.SignIn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The addresses to which events are sent; every method refuses everybody but coordinators. */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
public class Webhooks {

    /** What is sent to see whether events would arrive; it stands in no trail. */
    static final String TEST = "WebhookTest";

    /**
     * A new web hook.
     *
     * @param secret signs what is sent, and is told here only
     */
    public record Made(Webhook webhook, String secret) {}

    private final WebhookRepository hooks;
    private final WebhookRelay relay;
    private final Addresses addresses;
    private final EventTypes types;
    private final Audit audit;
    private final SignIn accounts;
    private final WebhookSettings settings;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Webhooks(
            WebhookRepository hooks,
            WebhookRelay relay,
            Addresses addresses,
            EventTypes types,
            Audit audit,
            SignIn accounts,
            WebhookSettings settings,
            ProgrammeClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.hooks = hooks;
        this.relay = relay;
        this.addresses = addresses;
        this.types = types;
        this.audit = audit;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All, the oldest first. */
    public List<Webhook> all() {
        coordinator();
        return hooks.all();
    }

    /** That one; refuses an unknown id. */
    public Webhook get(UUID id) {
        coordinator();
        return hooks.find(id).orElseThrow(() -> Refusal.notFound("webhook.unknown", id));
    }

    /** The types of events that may be chosen, by name. */
    public List<String> types() {
        return types.all();
    }

    /**
     * Has events sent to that address from now on; refuses an address to which nothing may be sent, a type that there is
     * not, a position that the trail has not reached, and more web hooks than the settings allow.
     *
     * @param chosen types of events; none for all
     * @param after the position of the trail from which events are sent, or null for those that happen from now on
     */
    public Made make(String address, Set<String> chosen, Long after) {
        String coordinator = coordinator();
        List<String> sorted = chosen.stream().sorted().toList();
        sorted.stream().filter(type -> !types.all().contains(type)).findFirst().ifPresent(unknown -> {
            throw Refusal.invalid("webhook.type.unknown", unknown, String.join(", ", types.all()));
        });
        // Looking a name up may take long.
        URI read = addresses.read(address);
        return transaction.execute(status -> add(Webhook.at(read, sorted, coordinator, start(after))));
    }

    private Made add(Webhook hook) {
        if (hooks.all().size() >= settings.most()) {
            throw Refusal.conflict("webhook.tooMany", settings.most());
        }
        Secret secret = Secret.random();
        hooks.add(hook, secret, clock.instant());
        events.publishEvent(new WebhookMade(hook.id(), hook.host(), hook.types()));
        return new Made(hook, secret.text());
    }

    private long start(Long after) {
        long head = audit.position();
        if (after == null) {
            return head;
        }
        if (after < 0 || after > head) {
            throw Refusal.invalid("webhook.after.outside", after, head);
        }
        return after;
    }

    /** Goes on where it stood, in the name of who acts; nothing happens to one that is on. */
    @Transactional
    public void turnOn(UUID id) {
        Webhook hook = get(id);
        if (hooks.turnOn(id, coordinator())) {
            events.publishEvent(new WebhookTurnedOn(id, hook.host()));
        }
    }

    /** Keeps its place until it is turned on again; nothing happens to one that is off. */
    @Transactional
    public void turnOff(UUID id) {
        turnOff(get(id), OffBecause.COORDINATOR);
    }

    /** A restored database sends no events anywhere until a coordinator has turned the web hooks on; they keep their places. */
    @EventListener
    void on(DatabaseRestored event) {
        hooks.all().forEach(hook -> turnOff(hook, OffBecause.RESTORED));
    }

    private void turnOff(Webhook hook, OffBecause because) {
        if (hooks.turnOff(hook.id(), because)) {
            events.publishEvent(new WebhookTurnedOff(hook.id(), hook.host(), because, clock.instant()));
        }
    }

    /** A new secret, told here only; the old one signs nothing any more. */
    @Transactional
    public String renewSecret(UUID id) {
        Webhook hook = get(id);
        Secret secret = Secret.random();
        hooks.renew(id, secret);
        events.publishEvent(new WebhookSecretRenewed(id, hook.host()));
        return secret.text();
    }

    /** Sends an event of the type {@code WebhookTest} at once, on or off; takes at most as long as the settings say. */
    public Answer test(UUID id) {
        Webhook hook = get(id);
        Secret secret = hooks.secret(id).orElseThrow(() -> Refusal.notFound("webhook.unknown", id));
        return relay.send(
                hook,
                secret,
                new RecordedEvent(
                        0, UUID.randomUUID(), clock.instant(), TEST, "webhooks/" + id, hook.coordinator(), "{}"));
    }

    /** Forgets it, with its place and secret. */
    @Transactional
    public void remove(UUID id) {
        Webhook hook = get(id);
        hooks.remove(id);
        events.publishEvent(new WebhookRemoved(id, hook.host()));
    }

    private String coordinator() {
        String person = Actor.required();
        if (!accounts.groupsOf(person).contains(Role.COORDINATOR.group())) {
            throw Refusal.forbidden("webhook.coordinatorOnly");
        }
        return person;
    }
}
