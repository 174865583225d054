package org.arshjul.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arshjul.notification.MailQueue.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails from the outbox to the server, one after the other and never inside a transaction. Its pauses are
 * measured by the machine's clock, because the programme's may jump.
 */
@Component
class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 100;

    private final MailQueue queue;
    private final Postman postman;
    private final Post post;
    private final Backlog backlog;
    private final FailingAddresses failing;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock machine = Clock.systemUTC();

    private volatile boolean stopping;
    private int silences;
    private boolean heard;
    private Duration pause = Duration.ZERO;
    private long pausedAt;

    Relay(
            MailQueue queue,
            Postman postman,
            Post post,
            Backlog backlog,
            FailingAddresses failing,
            MailSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.postman = postman;
        this.post = post;
        this.backlog = backlog;
        this.failing = failing;
        this.settings = settings;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends what is due, until nothing is or the server falls silent. */
    synchronized void run() {
        Post.State state = post.state();
        if (!state.going() || pauses()) {
            return;
        }
        // Another node may have found the server silent.
        heard = heard && state.silence() == null;
        Instant now = machine.instant();
        int cutOff = queue.cutOff(now.minus(settings.unknownAfter()), now);
        if (cutOff > 0) {
            LOG.warn("{} mails were cut off while they were being sent", cutOff);
        }
        backlog.people().forEach(backlog::gather);
        List<UUID> due;
        do {
            post.limit();
            if (!post.going()) {
                return;
            }
            due = queue.due(machine.instant(), BATCH);
            for (UUID id : due) {
                Claimed mail = queue.claim(id, machine.instant()).orElse(null);
                if (mail != null && !send(mail)) {
                    return;
                }
                if (stopping) {
                    return;
                }
            }
        } while (due.size() == BATCH);
    }

    /** By a clock that nobody sets: mail does not stand still when the machine's is put back. */
    private boolean pauses() {
        return System.nanoTime() - pausedAt < pause.toNanos();
    }

    /** Whether to leave off after the mail that is being sent. */
    void stopping(boolean now) {
        stopping = now;
    }

    private boolean send(Claimed mail) {
        Delivery delivery = postman.deliver(mail);
        transaction.executeWithoutResult(status -> record(mail, delivery));
        if (delivery.serverDown()) {
            silences++;
            pause = settings.backoff().after(silences);
            pausedAt = System.nanoTime();
            heard = false;
            post.silent(delivery.reason());
            LOG.warn("the mail server does not answer, mail pauses for {}: {}", pause, delivery.reason());
            return false;
        }
        if (!heard) {
            post.answered();
            heard = true;
        }
        silences = 0;
        pause = Duration.ZERO;
        return true;
    }

    private void record(Claimed mail, Delivery delivery) {
        switch (delivery.outcome()) {
            case ACCEPTED -> {
                queue.sent(mail.id());
                events.publishEvent(new MailSent(mail.id(), mail.person(), mail.kind(), mail.subject()));
            }
            case NOT_YET -> {
                if (!delivery.serverDown() && settings.backoff().exhausted(mail.attempts())) {
                    failed(mail, delivery);
                } else {
                    queue.again(mail.id(), MailStatus.PENDING, afterPause(mail), delivery.reason());
                }
            }
            case REFUSED -> failed(mail, delivery);
            case UNANSWERED -> {
                if (mail.repeated()) {
                    queue.ended(mail.id(), MailStatus.UNKNOWN, delivery.reason());
                } else {
                    queue.again(mail.id(), MailStatus.UNKNOWN, afterPause(mail), delivery.reason());
                }
            }
        }
    }

    private Instant afterPause(Claimed mail) {
        return machine.instant().plus(settings.backoff().after(mail.attempts()));
    }

    private void failed(Claimed mail, Delivery delivery) {
        LOG.warn("mail {} to {} failed: {}", mail.id(), mail.person(), delivery.reason());
        queue.ended(mail.id(), MailStatus.FAILED, delivery.reason());
        if (delivery.badAddress()) {
            failing.add(mail.person(), mail.address(), delivery.reason());
        }
        events.publishEvent(new MailFailed(mail.id(), mail.person(), mail.kind(), mail.subject()));
    }
}
