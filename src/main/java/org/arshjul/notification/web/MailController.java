package org.arshjul.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.arshjul.notification.Bounces;
import org.arshjul.notification.Mail;
import org.arshjul.notification.Outbox;
import org.arshjul.notification.Post;
import org.arshjul.notification.UndeliveredMails;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OpenTo(Whom.OVERSIGHT)
@RequestMapping("/api/mails")
class MailController {

    /** @param reason why it is stopped; nothing when it goes on */
    record Turn(boolean going, String reason) {}

    /** @param messageId of the mail that came back, as its header says it */
    record Bounce(@NotBlank String messageId, String reason) {}

    private final Outbox outbox;
    private final UndeliveredMails undelivered;
    private final Post post;
    private final Bounces bounces;

    MailController(Outbox outbox, UndeliveredMails undelivered, Post post, Bounces bounces) {
        this.outbox = outbox;
        this.undelivered = undelivered;
        this.post = post;
        this.bounces = bounces;
    }

    @GetMapping
    @Operation(summary = "The newest mails, all or those of one status; for coordinators and auditors")
    List<Mail> mails(@RequestParam(required = false) String status) {
        readers();
        return outbox.mails(status);
    }

    private static void readers() {
        Actor.required();
        if (!Actor.groups().contains(Role.COORDINATOR.group())
                && !Actor.groups().contains(Role.AUDITOR.group())) {
            throw Refusal.forbidden("mail.readers");
        }
    }

    @GetMapping("/post")
    @Operation(summary = "Whether mail goes out: the switch, and what is known of the mail server; for coordinators")
    Post.State post() {
        readers();
        return post.state();
    }

    @OpenTo(Whom.COORDINATOR)
    @PutMapping("/post")
    @Operation(summary = "Stops all mail, with a reason, or lets it go out again; for coordinators")
    Post.State turn(@RequestBody Turn turn) {
        if (turn.going()) {
            post.start();
        } else {
            post.stop(turn.reason());
        }
        return post.state();
    }

    @OpenTo(Whom.COORDINATOR)
    @PostMapping("/bounces")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "A mail came back after the server had accepted it, told by the mail service; for coordinators",
            description = "Marks the mail as failed and its address as failing, and gives the coordinators a task."
                    + " The same mail may be told again.")
    void cameBack(@Valid @RequestBody Bounce bounce) {
        bounces.cameBack(bounce.messageId(), bounce.reason());
    }

    @OpenTo(Whom.COORDINATOR)
    @PostMapping("/{id}/retry")
    @Operation(
            summary = "Sends a mail that failed once more; one whose fate is unknown only when it may arrive twice;"
                    + " for coordinators")
    Mail retry(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean mayArriveTwice) {
        return undelivered.sendAgain(id, mayArriveTwice);
    }
}
