package org.arshjul.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arshjul.audit.webhook.Answer;
import org.arshjul.audit.webhook.Webhook;
import org.arshjul.audit.webhook.Webhook.State;
import org.arshjul.audit.webhook.Webhooks;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses to which the recorded events are sent; for coordinators. */
@RestController
@OpenTo(Whom.COORDINATOR)
@RequestMapping(path = "/api/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
class WebhooksController {

    /**
     * @param types of events, such as {@code ContractSigned}; left out or empty for all
     * @param after the position in the record from which events are sent; left out for those that happen from now on
     */
    record NewWebhook(String address, Set<@NotNull String> types, Long after) {}

    record Wanted(@NotNull State state) {}

    /** @param secret with which the receiver checks the signatures; told once */
    record WebhookSecret(String secret) {}

    private final Webhooks webhooks;

    WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    @Operation(summary = "All web hooks, how far each has come and what its receiver last answered (coordinators only)")
    List<Webhook> all() {
        return webhooks.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Have events sent to an address; the answer tells the secret once (coordinators only)")
    Webhooks.Made make(@Valid @RequestBody NewWebhook sent) {
        return webhooks.make(sent.address(), sent.types() == null ? Set.of() : sent.types(), sent.after());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A web hook (coordinators only)")
    Webhook get(@PathVariable UUID id) {
        return webhooks.get(id);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Turn a web hook off, or on again from where it stood (coordinators only)")
    Webhook turn(@PathVariable UUID id, @Valid @RequestBody Wanted wanted) {
        if (wanted.state() == State.ON) {
            webhooks.turnOn(id);
        } else {
            webhooks.turnOff(id);
        }
        return webhooks.get(id);
    }

    @PostMapping("/{id}/secret")
    @Operation(summary = "Give a web hook a new secret, told once; the old one ends at once (coordinators only)")
    WebhookSecret renew(@PathVariable UUID id) {
        return new WebhookSecret(webhooks.renewSecret(id));
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send a test event now, and tell what the receiver answered (coordinators only)")
    Answer test(@PathVariable UUID id) {
        return webhooks.test(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a web hook with its secret and its place (coordinators only)")
    void remove(@PathVariable UUID id) {
        webhooks.remove(id);
    }
}
