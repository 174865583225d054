package org.arshjul.notification.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.arshjul.notification.MailStatus;
import org.arshjul.notification.Mailbox;
import org.arshjul.notification.Outbox;
import org.arshjul.notification.Post;
import org.arshjul.notification.UndeliveredMails;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail that the built-in server received: everybody's in the demo, else for coordinators only. */
@Controller
@OpenTo(Whom.COORDINATOR_OR_DEMO)
@RequestMapping("/mailbox")
class MailboxController {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ProgrammeClock.STOCKHOLM);

    /** A mail in the list, with its time in Stockholm. */
    public record Row(UUID id, String recipient, String headline, String received) {}

    private final Mailbox mailbox;
    private final Outbox outbox;
    private final UndeliveredMails undelivered;
    private final Post post;
    private final Environment environment;

    MailboxController(
            Mailbox mailbox, Outbox outbox, UndeliveredMails undelivered, Post post, Environment environment) {
        this.mailbox = mailbox;
        this.outbox = outbox;
        this.undelivered = undelivered;
        this.post = post;
        this.environment = environment;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String to, Model model) {
        check();
        model.addAttribute("to", to);
        model.addAttribute(
                "messages",
                mailbox.messages(to.strip()).stream()
                        .map(line -> new Row(line.id(), line.recipient(), line.headline(), time(line.receivedAt())))
                        .toList());
        model.addAttribute("sending", post.state().allowed());
        model.addAttribute("stopped", post.state().stopped());
        model.addAttribute("held", outbox.held().map(MailboxController::time).orElse(null));
        model.addAttribute("waiting", outbox.count(MailStatus.PENDING));
        model.addAttribute("failed", undelivered.counts().getOrDefault(MailStatus.FAILED, 0L));
        model.addAttribute("unknown", undelivered.counts().getOrDefault(MailStatus.UNKNOWN, 0L));
        return "mailbox-list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        check();
        Mailbox.Message message = mailbox.get(id);
        model.addAttribute("message", message);
        model.addAttribute("received", time(message.receivedAt()));
        return "mailbox-message";
    }

    /** The HTML part alone, for a frame in which nothing runs and nothing is fetched. */
    @GetMapping("/{id}/html")
    ResponseEntity<byte[]> html(@PathVariable UUID id) {
        check();
        String html = mailbox.get(id).html();
        if (html == null) {
            throw Refusal.notFound("mailbox.noHtml", id);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(
                        "Content-Security-Policy",
                        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                                + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    /** The attached calendar file. */
    @GetMapping("/{id}/ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id) {
        check();
        String ics = mailbox.get(id).ics();
        if (ics == null) {
            throw Refusal.notFound("mailbox.noCalendar", id);
        }
        return Download.of(
                ics.getBytes(StandardCharsets.UTF_8),
                new MediaType("text", "calendar", StandardCharsets.UTF_8),
                "arshjul.ics");
    }

    private void check() {
        Actor.required();
        if (!Actor.groups().contains(Role.COORDINATOR.group()) && !environment.acceptsProfiles(Profiles.of("demo"))) {
            throw Refusal.forbidden("mailbox.coordinators");
        }
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }
}
