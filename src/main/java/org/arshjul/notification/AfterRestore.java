package org.arshjul.notification;

import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.restore.DatabaseRestored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to it that a restored database sends no mail that may have gone out since the backup, and none unasked. */
@Component
class AfterRestore {

    private static final Logger LOG = LoggerFactory.getLogger(AfterRestore.class);

    private final Post post;
    private final MailQueue queue;
    private final Reminders reminders;
    private final Parties parties;
    private final ProgrammeClock clock;

    AfterRestore(Post post, MailQueue queue, Reminders reminders, Parties parties, ProgrammeClock clock) {
        this.post = post;
        this.queue = queue;
        this.reminders = reminders;
        this.parties = parties;
        this.clock = clock;
    }

    /** Today's digests may have been read, too: the next ones are tomorrow's. */
    @EventListener
    void on(DatabaseRestored event) {
        post.restored(event.backup());
        int mails = queue.mayHaveGone();
        reminders.leaveOut(parties.people().stream().map(Person::id).toList(), clock.today());
        LOG.warn("{} mails may have been sent since the backup; a coordinator decides about each", mails);
    }
}
