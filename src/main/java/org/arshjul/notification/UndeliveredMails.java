package org.arshjul.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arshjul.party.Parties;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails that a person has to see to, and what a coordinator can do about each. */
@Component
@Transactional
public class UndeliveredMails {

    private static final int LONGEST_REASON = 1000;

    private final Outbox outbox;
    private final Parties parties;
    private final FailingAddresses failing;
    private final ApplicationEventPublisher events;

    UndeliveredMails(Outbox outbox, Parties parties, FailingAddresses failing, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.parties = parties;
        this.failing = failing;
        this.events = events;
    }

    /** Those that failed, or whose fate is unknown, and that nobody has settled; the newest first, at most 500. */
    @Transactional(readOnly = true)
    public List<Mail> all() {
        return outbox.undelivered();
    }

    /** How many there are, by status; one query. */
    @Transactional(readOnly = true)
    public Map<MailStatus, Long> counts() {
        return outbox.undeliveredCounts();
    }

    /**
     * Sends the mail once more.
     *
     * @param mayArriveTwice needed for a mail whose fate is unknown
     */
    public Mail sendAgain(UUID id, boolean mayArriveTwice) {
        Coordinators.require();
        Mail mail = undelivered(id, mayArriveTwice);
        failing.tryAgain(mail.person());
        return again(mail);
    }

    /** Corrects the person's address, sends the mail to it, and lets the person's other undelivered mails follow. */
    public Mail correctAddress(UUID id, String address, boolean mayArriveTwice) {
        Coordinators.require();
        Mail mail = undelivered(id, mayArriveTwice);
        parties.correctAddress(mail.person(), address);
        return outbox.get(id).status() == MailStatus.PENDING || !outbox.kept(id) ? outbox.get(id) : again(mail);
    }

    /** Takes the mail off the list, with a reason that is kept. */
    public void settle(UUID id, String reason) {
        Coordinators.require();
        Mail mail = outbox.get(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("mail.settle.reason", LONGEST_REASON);
        }
        if (!outbox.settle(id, Actor.required(), reason.strip())) {
            throw Refusal.conflict("mail.notRetryable", id, mail.status());
        }
        events.publishEvent(new MailSettled(id, mail.person(), mail.kind(), mail.subject(), reason.strip()));
    }

    private Mail undelivered(UUID id, boolean mayArriveTwice) {
        Mail mail = outbox.get(id);
        if (mail.status() == MailStatus.UNKNOWN && !mayArriveTwice) {
            throw Refusal.conflict("mail.mayArriveTwice", id);
        }
        return mail;
    }

    private Mail again(Mail mail) {
        if (!outbox.kept(mail.id())) {
            throw Refusal.conflict("mail.linkGone", mail.id());
        }
        if (!outbox.again(mail.id())) {
            throw Refusal.conflict("mail.notRetryable", mail.id(), mail.status());
        }
        events.publishEvent(new MailRetried(mail.id(), mail.person(), mail.kind(), mail.subject()));
        return outbox.get(mail.id());
    }
}
