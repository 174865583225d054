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
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.arshjul.notification.MailQueue.Claimed;
import org.arshjul.platform.look.Look;

/** A mail in the form in which it goes over the wire; knows whether all of it has. */
class Envelope extends MimeMessage {

    /** By what the HTML of a mail names the organisation's logo. */
    static final String LOGO = "logo@arshjul";

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;
    private boolean handedOver;

    Envelope(Session session, Claimed mail, MailSettings settings, Look look, Date sent)
            throws MessagingException, IOException {
        super(session);
        id = mail.messageId();
        setFrom(new InternetAddress(settings.from(), settings.fromName(), UTF_8));
        setRecipient(RecipientType.TO, new InternetAddress(mail.address(), true));
        setSubject(mail.headline(), UTF_8);
        setSentDate(sent);
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        // A page behind the log-in: mail about one's duties is not ended by one click of whoever it was passed on to.
        setHeader("List-Unsubscribe", "<%s/settings>".formatted(settings.baseUrl()));
        if (mail.repeated()) {
            setHeader("X-Arshjul-Repeated", "true");
        }
        Multipart body = body(mail, look);
        if (mail.ics() == null) {
            setContent(body);
        } else {
            setContent(withCalendar(body, mail.ics()));
        }
        saveChanges();
    }

    private static Multipart body(Claimed mail, Look look) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(FlowedText.wrap(mail.text()), UTF_8, "plain");
        text.setHeader("Content-Type", "text/plain; charset=UTF-8; format=flowed");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        List<MimeBodyPart> pictures = new ArrayList<>();
        if (mail.picture() != null) {
            pictures.add(picture(mail.picture(), WheelPicture.ID));
        }
        if (mail.html().contains("cid:" + LOGO) && look.logo().isPresent()) {
            pictures.add(picture(look.logo().get().png(), LOGO));
        }
        return new MimeMultipart("alternative", text, pictures.isEmpty() ? html : withPictures(html, pictures));
    }

    private static MimeBodyPart picture(byte[] png, String id) throws MessagingException {
        MimeBodyPart picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(png, "image/png")));
        picture.setContentID("<" + id + ">");
        picture.setDisposition(MimePart.INLINE);
        return picture;
    }

    /** The pictures come with the mail: nothing is fetched when it is read. */
    private static MimeBodyPart withPictures(MimeBodyPart html, List<MimeBodyPart> pictures) throws MessagingException {
        MimeMultipart related = new MimeMultipart("related", html);
        for (MimeBodyPart picture : pictures) {
            related.addBodyPart(picture);
        }
        MimeBodyPart all = new MimeBodyPart();
        all.setContent(related);
        return all;
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
