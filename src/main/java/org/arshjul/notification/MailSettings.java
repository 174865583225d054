package org.arshjul.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail is written and sent. The server is Spring's own {@code spring.mail.host}; without it the built-in one
 * receives everything.
 *
 * @param enabled whether the relay sends and digests are written; without, the outbox fills and waits
 * @param from the sender's address; its domain also stands in each Message-ID
 * @param fromName the sender's name, as people see it
 * @param baseUrl what links begin with, without a slash at the end
 * @param digestHour the hour in Stockholm from which mail goes out on working days, the digests first
 * @param quietHour the hour in Stockholm from which no mail goes out any more that day
 * @param relayEvery how often the relay looks into the outbox
 * @param digestEvery how often it is asked whether digests are due
 * @param perPersonAndDay how many mails one person may get in one day; those beyond are kept for the coordinator
 * @param perDay after how many mails to everybody in one day all mail stops until a coordinator lets it go on
 * @param gatherAfter how long one of several mails to the same person waits until one mail tells them all
 * @param returns the mailbox to which mails that cannot be delivered come back; null for none
 * @param unknownAfter after how long a mail that was being sent counts as cut off by a crash
 */
@Validated
@ConfigurationProperties(value = "arshjul.mail", ignoreUnknownFields = false)
public record MailSettings(
        @DefaultValue("true") boolean enabled,

        @DefaultValue("arshjul@example.org") @NotBlank @Email
        String from,

        @DefaultValue("Årshjul") @NotBlank String fromName,

        @DefaultValue("http://localhost:8080") @NotNull @Pattern(regexp = "https?://[^\\s]+[^/\\s]")
        String baseUrl,

        @DefaultValue("7") @Min(0) @Max(22) int digestHour,
        @DefaultValue("18") @Min(1) @Max(23) int quietHour,
        @DefaultValue("1s") @NotNull Duration relayEvery,
        @DefaultValue("30s") @NotNull Duration digestEvery,
        @DefaultValue("50") @Min(1) int perPersonAndDay,
        @DefaultValue("2000") @Min(1) int perDay,
        @DefaultValue("10m") @NotNull Duration gatherAfter,
        @DefaultValue("10m") @NotNull Duration unknownAfter,
        @Valid Returns returns,
        @DefaultValue @Valid Timeouts timeouts,
        @DefaultValue @Valid Backoff backoff) {

    /**
     * A mailbox that is read by IMAP over TLS.
     *
     * @param address to which servers send what they cannot deliver: the envelope's sender of every mail
     * @param protocol {@code imaps}, or {@code imap} without TLS
     * @param every how often it is looked into
     */
    public record Returns(
            @NotBlank @Email String address,

            @DefaultValue("imaps") @Pattern(regexp = "imaps?")
            String protocol,

            @NotBlank String host,
            @DefaultValue("993") @Min(1) @Max(65535) int port,
            @NotBlank String user,
            @NotBlank String password,
            @DefaultValue("INBOX") @NotBlank String folder,
            @DefaultValue("1m") @NotNull Duration every) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Returns[%s at %s://%s:%d/%s]".formatted(user, protocol, host, port, folder);
        }
    }

    /** How long one step of a conversation with the mail server may take. */
    public record Timeouts(
            @DefaultValue("10s") @NotNull Duration connect,
            @DefaultValue("20s") @NotNull Duration read,
            @DefaultValue("20s") @NotNull Duration write) {}

    @AssertTrue(message = "digest-hour must be before quiet-hour")
    boolean isDigestHourBeforeQuietHour() {
        return digestHour < quietHour;
    }

    @AssertTrue(message = "unknown-after must be longer than ten steps of a conversation (timeouts.read)")
    boolean isUnknownAfterLongerThanSending() {
        return timeouts == null
                || unknownAfter == null
                || unknownAfter.compareTo(timeouts.read().multipliedBy(10)) > 0;
    }
}
