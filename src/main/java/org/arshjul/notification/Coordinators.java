package org.arshjul.notification;

import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;

/** Those who see to mails. */
final class Coordinators {

    private Coordinators() {}

    /** Refuses everybody else. */
    static void require() {
        Actor.required();
        if (!Actor.groups().contains(Role.COORDINATOR.group())) {
            throw Refusal.forbidden("mail.coordinators");
        }
    }
}
