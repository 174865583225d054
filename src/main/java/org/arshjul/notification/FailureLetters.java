package org.arshjul.notification;

import org.arshjul.party.Role;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the coordinators whom mail does not reach. */
@Component
class FailureLetters {

    private static final String KIND = "mailFailed";

    private final Notifications notifications;
    private final FailingAddresses failing;

    FailureLetters(Notifications notifications, FailingAddresses failing) {
        this.notifications = notifications;
        this.failing = failing;
    }

    /** An address that does not work gives a task; a failed mail about a failed mail ends there: the outbox shows both. */
    @ApplicationModuleListener
    void on(MailFailed event) {
        if (!KIND.equals(event.kind()) && failing.of(event.person()).isEmpty()) {
            notifications.note(
                    Role.COORDINATOR.group(),
                    News.of(KIND, event.subject(), event.person())
                            .apartBy(event.person())
                            .at(page(event.subject())));
        }
    }

    /** Where the mail can be mended: a digest's subject is its reader, not a year. */
    private static String page(String subject) {
        return subject.matches("\\d{4}(/.*)?") ? "/board/" + subject.substring(0, 4) + "/mails" : "/board";
    }
}
