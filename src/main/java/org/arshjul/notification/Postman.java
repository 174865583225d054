package org.arshjul.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;
import org.arshjul.notification.MailQueue.Claimed;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.look.Look;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Talks to the mail server: one mail, one envelope, one answer. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final Look look;
    private final ProgrammeClock clock;

    Postman(JavaMailSenderImpl server, MailSettings settings, Look look, ProgrammeClock clock) {
        this.server = server;
        this.settings = settings;
        this.look = look;
        this.clock = clock;
        limitWaiting(server.getJavaMailProperties());
        if (settings.returns() != null) {
            server.getJavaMailProperties()
                    .put("mail.smtp.from", settings.returns().address());
            server.getJavaMailProperties()
                    .put("mail.smtps.from", settings.returns().address());
        }
    }

    /** The library waits for ever unless told otherwise. */
    private void limitWaiting(Properties properties) {
        for (String protocol : new String[] {"smtp", "smtps"}) {
            limit(
                    properties,
                    protocol,
                    "connectiontimeout",
                    settings.timeouts().connect().toMillis());
            limit(properties, protocol, "timeout", settings.timeouts().read().toMillis());
            limit(
                    properties,
                    protocol,
                    "writetimeout",
                    settings.timeouts().write().toMillis());
        }
    }

    private static void limit(Properties properties, String protocol, String what, long millis) {
        properties.putIfAbsent("mail.%s.%s".formatted(protocol, what), Long.toString(millis));
    }

    Delivery deliver(Claimed mail) {
        Envelope envelope;
        try {
            envelope = new Envelope(server.getSession(), mail, settings, look, Date.from(clock.instant()));
        } catch (AddressException bad) {
            return Delivery.badAddress("bad address: " + bad.getMessage());
        } catch (MessagingException | IOException impossible) {
            LOG.error("mail {} cannot be composed", mail.id(), impossible);
            return Delivery.refused("cannot be composed: " + impossible.getMessage());
        }
        Transport transport = null;
        try {
            transport = connect();
            transport.sendMessage(envelope, envelope.getAllRecipients());
            return Delivery.accepted();
        } catch (MessagingException trouble) {
            return judge(trouble, envelope, transport != null);
        } finally {
            hangUp(transport);
        }
    }

    private Transport connect() throws MessagingException {
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        Transport transport = server.getSession().getTransport(protocol);
        transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return transport;
    }

    /** The server has answered by then: a failed farewell changes nothing about the mail. */
    private static void hangUp(Transport transport) {
        if (transport == null) {
            return;
        }
        try {
            transport.close();
        } catch (MessagingException farewell) {
            LOG.debug("the mail server hung up first", farewell);
        }
    }

    private static Delivery judge(MessagingException trouble, Envelope envelope, boolean connected) {
        String reason = reason(trouble);
        if (!connected || trouble instanceof AuthenticationFailedException) {
            return Delivery.unreachable(reason);
        }
        int code = code(trouble);
        if (code >= 500) {
            return ofAddress(trouble) ? Delivery.badAddress(reason) : Delivery.refused(reason);
        }
        if (code >= 400) {
            return Delivery.notYet(reason);
        }
        return envelope.handedOver() ? Delivery.unanswered(reason) : Delivery.unreachable(reason);
    }

    /** The server's answer: the one about the address if there is one, else the one about the mail, else 0. */
    private static int code(MessagingException trouble) {
        int code = 0;
        for (Exception link = trouble; link != null; link = next(link)) {
            if (link instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (code == 0 && link instanceof SMTPSendFailedException send) {
                code = send.getReturnCode();
            }
            if (code == 0 && link instanceof SMTPSenderFailedException sender) {
                code = sender.getReturnCode();
            }
        }
        return code;
    }

    /** Whether it was the recipient that the server refused, not what the mail says or who sends it. */
    private static boolean ofAddress(MessagingException trouble) {
        for (Exception link = trouble; link != null; link = next(link)) {
            if (link instanceof SMTPAddressFailedException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(MessagingException trouble) {
        StringBuilder reason = new StringBuilder();
        for (Exception link = trouble; link != null; link = next(link)) {
            reason.append(reason.isEmpty() ? "" : "; ")
                    .append(String.valueOf(link.getMessage()).strip());
        }
        return reason.toString();
    }

    private static Exception next(Exception link) {
        return link instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
