package org.arshjul.notification;

import java.util.List;
import java.util.stream.Stream;
import org.arshjul.party.Invitations;
import org.arshjul.party.Parties;
import org.arshjul.party.PasswordChosen;
import org.arshjul.party.PasswordLinkMade;
import org.arshjul.party.Person;
import org.arshjul.platform.security.SecondFactorChosen;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sends people the link by which they choose a password, and tells them when somebody changed how they log in. */
@Component
class AccessLetters {

    /** The kinds of mail that hold a key, as SQL. */
    static final String WITH_KEY = "('invitation', 'newPassword')";

    private final Invitations invitations;
    private final Parties parties;
    private final Notifications notifications;

    AccessLetters(Invitations invitations, Parties parties, Notifications notifications) {
        this.invitations = invitations;
        this.parties = parties;
        this.notifications = notifications;
    }

    /** The link's key stands in this mail and nowhere else, so that nobody else can follow it. */
    @ApplicationModuleListener
    void on(PasswordLinkMade event) {
        String kind = event.invitedBy() == null ? "newPassword" : "invitation";
        invitations
                .makeKey(event.link())
                .ifPresent(made -> tell(
                        event.person(),
                        of(kind, event.person(), made.validUntil())
                                .apartBy(event.link().toString())
                                .at("/login/new-password?key=" + made.key())));
    }

    @ApplicationModuleListener
    void on(PasswordChosen event) {
        tell(
                event.person(),
                of("passwordChosen", event.person())
                        .apartBy(event.link().toString())
                        .at("/settings"));
    }

    @ApplicationModuleListener
    void on(SecondFactorChosen event) {
        tell(
                event.account(),
                of("secondFactorChosen", event.account())
                        .apartBy(event.at().toString())
                        .at("/settings"));
    }

    private static News of(String kind, String person, Object... more) {
        Object[] arguments = Stream.concat(Stream.of(person), Stream.of(more)).toArray();
        return News.of(kind, AddressSubject.of(person), arguments).forWhoWaits();
    }

    private void tell(String person, News news) {
        List<Person> reader = parties.person(person).stream().toList();
        notifications.tell(reader, news);
    }
}
