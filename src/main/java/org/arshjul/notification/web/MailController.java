package org.arshjul.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.arshjul.notification.Mail;
import org.arshjul.notification.Outbox;
import org.arshjul.notification.UndeliveredMails;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mails")
class MailController {

    private final Outbox outbox;
    private final UndeliveredMails undelivered;

    MailController(Outbox outbox, UndeliveredMails undelivered) {
        this.outbox = outbox;
        this.undelivered = undelivered;
    }

    @GetMapping
    @Operation(summary = "The newest mails, all or those of one status; for coordinators and auditors")
    List<Mail> mails(@RequestParam(required = false) String status) {
        Actor.required();
        if (!Actor.groups().contains(Role.COORDINATOR.group())
                && !Actor.groups().contains(Role.AUDITOR.group())) {
            throw Refusal.forbidden("mail.readers");
        }
        return outbox.mails(status);
    }

    @PostMapping("/{id}/retry")
    @Operation(
            summary = "Sends a mail that failed once more; one whose fate is unknown only when it may arrive twice;"
                    + " for coordinators")
    Mail retry(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean mayArriveTwice) {
        return undelivered.sendAgain(id, mayArriveTwice);
    }
}
