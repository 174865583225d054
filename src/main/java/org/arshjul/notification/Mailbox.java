package org.arshjul.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the built-in mail server received, kept through restarts. */
@Component
public class Mailbox {

    private static final int MOST = 500;

    /**
     * A mail as it arrived.
     *
     * @param ics the attached calendar file, or null
     * @param source the whole mail with its headers
     */
    public record Message(
            UUID id,
            String recipient,
            String headline,
            String messageId,
            String text,
            String html,
            String ics,
            String source,
            Instant receivedAt) {}

    /** A mail in the list. */
    public record Line(UUID id, String recipient, String headline, Instant receivedAt) {}

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

    Mailbox(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest mails, at most 500, to addresses that contain that text; an empty text means all. */
    public List<Line> messages(String recipient) {
        return jdbc.sql("""
                        select id, recipient, headline, received_at from mailbox_message
                         where position(lower(:recipient) in lower(recipient)) > 0
                            or :recipient = ''
                         order by received_at desc, id fetch first %d rows only
                        """.formatted(MOST))
                .param("recipient", recipient)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("headline"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** That mail; refuses an unknown one. */
    public Message get(UUID id) {
        return jdbc.sql("select * from mailbox_message where id = :id")
                .param("id", id)
                .query(Mailbox::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("mailbox.unknown", id));
    }

    void keep(String recipient, MimeMessage message) throws MessagingException {
        try {
            Parts parts = new Parts();
            parts.read(message);
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            message.writeTo(source);
            jdbc.sql("""
                            insert into mailbox_message (id, recipient, headline, message_id, text, html, ics, source,
                                                         received_at)
                            values (:id, :recipient, :headline, :messageId, :text, :html, :ics, :source, :now)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("recipient", recipient)
                    .param("headline", message.getSubject() == null ? "" : message.getSubject())
                    .param("messageId", message.getMessageID())
                    .param("text", parts.text)
                    .param("html", parts.html())
                    .param("ics", parts.ics)
                    .param("source", source.toString(StandardCharsets.UTF_8))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Message row(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("headline"),
                row.getString("message_id"),
                row.getString("text"),
                row.getString("html"),
                row.getString("ics"),
                row.getString("source"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    /** The first part of each type that we write. */
    private static final class Parts {

        private String text = "";
        private String html;
        private String ics;
        private final Map<String, byte[]> pictures = new HashMap<>();

        /** The page of one mail cannot reach its other parts, so the pictures move into it. */
        String html() {
            String whole = html;
            for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
                whole = whole.replace(
                        "cid:" + picture.getKey(),
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.getValue()));
            }
            return whole;
        }

        void read(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
                for (int index = 0; index < inner.getCount(); index++) {
                    read(inner.getBodyPart(index));
                }
            } else if (part.isMimeType("text/html")) {
                html = html == null ? content(part) : html;
            } else if (part.isMimeType("text/calendar")) {
                ics = ics == null ? content(part) : ics;
            } else if (part.isMimeType("image/png")) {
                picture(part);
            } else if (part.isMimeType("text/plain")) {
                text = text.isEmpty() ? text(part) : text;
            }
        }

        private void picture(Part part) throws MessagingException, IOException {
            if (part instanceof MimePart named && named.getContentID() != null) {
                pictures.put(named.getContentID().replaceAll("[<>]", ""), bytes(part));
            }
        }

        private static String text(Part part) throws MessagingException, IOException {
            String text = content(part);
            return "flowed".equals(new ContentType(part.getContentType()).getParameter("format"))
                    ? FlowedText.unwrap(text)
                    : text;
        }

        private static String content(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof String readable) {
                return readable;
            }
            return new String(bytes(part), StandardCharsets.UTF_8);
        }

        private static byte[] bytes(Part part) throws MessagingException, IOException {
            try (InputStream bytes = part.getInputStream()) {
                return bytes.readAllBytes();
            }
        }
    }
}
