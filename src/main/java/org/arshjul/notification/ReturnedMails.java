package org.arshjul.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.arshjul.notification.MailSettings.Returns;
import org.arshjul.platform.Refusal;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the mailbox to which servers return what they cannot deliver (RFC 3464), and tells of each mail that came back. */
@Component
class ReturnedMails {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMails.class);

    private final MailSettings settings;
    private final Bounces bounces;

    ReturnedMails(MailSettings settings, Bounces bounces) {
        this.settings = settings;
        this.bounces = bounces;
    }

    /** Reads what is new; a message is marked as seen once it has been dealt with, and read again after a crash. */
    void read() {
        Returns from = settings.returns();
        try (Store store = session().getStore(from.protocol())) {
            store.connect(from.host(), from.port(), from.user(), from.password());
            try (Folder folder = store.getFolder(from.folder())) {
                folder.open(Folder.READ_WRITE);
                for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    read(message);
                    message.setFlag(Flags.Flag.SEEN, true);
                }
            }
        } catch (MessagingException unreachable) {
            LOG.warn("the mailbox of returned mails cannot be read, {}: {}", from, unreachable.getMessage());
        }
    }

    /** A message that is no report of a failed delivery, or of no mail of ours, is for people to read. */
    private void read(Message message) throws MessagingException {
        try {
            if (message.getContent() instanceof MultipartReport report
                    && report.getReport() instanceof DeliveryStatus status
                    && failed(status)) {
                messageId(report).ifPresent(id -> tell(id, reason(status)));
            }
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("a returned mail cannot be read: {}", unreadable.toString());
        }
    }

    private void tell(String messageId, String reason) {
        try {
            bounces.cameBack(messageId, reason);
        } catch (Refusal unknown) {
            LOG.info("a mail that is not ours came back: {}", messageId);
        }
    }

    private static boolean failed(DeliveryStatus status) {
        for (int recipient = 0; recipient < status.getRecipientDSNCount(); recipient++) {
            if ("failed".equalsIgnoreCase(first(status.getRecipientDSN(recipient), "Action"))) {
                return true;
            }
        }
        return false;
    }

    private static String reason(DeliveryStatus status) {
        InternetHeaders recipient = status.getRecipientDSN(0);
        return "%s %s"
                .formatted(first(recipient, "Status"), first(recipient, "Diagnostic-Code"))
                .strip();
    }

    private static String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : values[0].strip();
    }

    /** Of the mail that came back: whole, or its headers alone. */
    private static Optional<String> messageId(Multipart report) throws MessagingException, IOException {
        for (int index = 0; index < report.getCount(); index++) {
            BodyPart part = report.getBodyPart(index);
            if (part.isMimeType("message/rfc822") && part.getContent() instanceof Message returned) {
                return Optional.ofNullable(first(returned.getHeader("Message-ID")));
            }
            if (part.isMimeType("text/rfc822-headers")) {
                return Optional.ofNullable(first(new InternetHeaders(part.getInputStream()).getHeader("Message-ID")));
            }
        }
        return Optional.empty();
    }

    private static String first(String[] values) {
        return values == null ? null : values[0].strip();
    }

    private Session session() {
        Properties properties = new Properties();
        String prefix = "mail.%s.".formatted(settings.returns().protocol());
        properties.put(
                prefix + "connectiontimeout",
                String.valueOf(settings.timeouts().connect().toMillis()));
        properties.put(
                prefix + "timeout", String.valueOf(settings.timeouts().read().toMillis()));
        properties.put(
                prefix + "writetimeout",
                String.valueOf(settings.timeouts().write().toMillis()));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
