package org.arshjul.notification;

import org.arshjul.party.Parties;
import org.arshjul.party.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the coordinators of mails that the server would not have. */
@Component
class FailureLetters {

    private final Notifications notifications;
    private final FailingAddresses failing;
    private final Parties parties;

    FailureLetters(Notifications notifications, FailingAddresses failing, Parties parties) {
        this.notifications = notifications;
        this.failing = failing;
        this.parties = parties;
    }

    /** An address that does not work gives a task instead. */
    @ApplicationModuleListener
    void on(MailFailed event) {
        if (failing.of(event.person()).isEmpty()) {
            notifications.note(
                    Role.COORDINATOR.group(),
                    News.of("mailFailed", event.subject(), parties.nameOf(event.person()))
                            .apartBy(event.person()));
        }
    }
}
