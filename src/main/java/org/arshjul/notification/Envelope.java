package org.arshjul.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.arshjul.notification.MailQueue.Claimed;

/** A mail in the form in which it goes over the wire; knows whether all of it has. */
class Envelope extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;
    private boolean handedOver;

    Envelope(Session session, Claimed mail, MailSettings settings, Date sent) throws MessagingException, IOException {
        super(session);
        id = mail.messageId();
        setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8));
        setRecipient(RecipientType.TO, new InternetAddress(mail.address(), true));
        setSubject(mail.headline(), UTF_8);
        setSentDate(sent);
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        if (mail.repeated()) {
            setHeader("X-Arshjul-Repeated", "true");
        }
        Multipart body = body(mail);
        if (mail.ics() == null) {
            setContent(body);
        } else {
            setContent(withCalendar(body, mail.ics()));
        }
        saveChanges();
    }

    private static Multipart body(Claimed mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        return new MimeMultipart(
                "alternative", text, mail.picture() == null ? html : withPicture(html, mail.picture()));
    }

    /** The picture comes with the mail: nothing is fetched when it is read. */
    private static MimeBodyPart withPicture(MimeBodyPart html, byte[] png) throws MessagingException {
        MimeBodyPart picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
        picture.setContentID("<" + WheelPicture.ID + ">");
        picture.setDisposition(MimePart.INLINE);
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("related", html, picture));
        return both;
    }

    private static Multipart withCalendar(Multipart body, String ics) throws MessagingException {
        MimeBodyPart content = new MimeBodyPart();
        content.setContent(body);
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setText(ics, UTF_8, "calendar");
        calendar.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH; name=arshjul.ics");
        calendar.setDisposition(MimePart.ATTACHMENT);
        calendar.setFileName("arshjul.ics");
        return new MimeMultipart("mixed", content, calendar);
    }

    /** The library would give each attempt an id of its own, and a repeated mail could not be recognised. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    /** Whether the server has been given the whole mail, so that it may have accepted it. */
    boolean handedOver() {
        return handedOver;
    }
}
