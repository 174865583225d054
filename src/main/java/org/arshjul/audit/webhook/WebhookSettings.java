package org.arshjul.audit.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.arshjul.platform.Pauses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are sent to web hooks.
 *
 * @param enabled whether anything is sent; without, web hooks stay where they stand
 * @param privateAddresses whether a web hook may lead into a private network, or to this machine
 * @param plainHttp whether an address may begin with http, so that everybody on the way can read what is sent
 * @param most how many web hooks there may be; each has a thread of its own while it sends
 * @param timeout how long a receiver may take for one event, from the name's look-up to the answer
 * @param lookEvery how often it is asked whether something is to be sent
 * @param pauses between attempts that fail
 * @param giveUpAfter how long a web hook may fail before it is turned off
 */
@Validated
@ConfigurationProperties(value = "arshjul.webhooks", ignoreUnknownFields = false)
public record WebhookSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("20") @Min(1) int most,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("1s") @NotNull Duration lookEvery,
        @DefaultValue @Valid Pauses pauses,
        @DefaultValue("5d") @NotNull Duration giveUpAfter) {}
