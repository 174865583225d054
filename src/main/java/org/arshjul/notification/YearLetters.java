package org.arshjul.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.cycle.CycleCancelled;
import org.arshjul.cycle.MilestoneMoved;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.process.DeadlineMissed;
import org.arshjul.signing.ContractInForce;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their year and their contract. */
@Component
class YearLetters {

    private final Parties parties;
    private final Notifications notifications;

    YearLetters(Parties parties, Notifications notifications) {
        this.parties = parties;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(CycleCancelled event) {
        notifications.tell(parties.people(), News.of("cycleCancelled", event.subject(), event.reason()));
    }

    @ApplicationModuleListener
    void on(MilestoneMoved event) {
        notifications.note(
                parties.people(),
                News.of("milestoneMoved." + event.milestone().name(), event.subject(), event.to())
                        .apartBy(event.to().toString()));
    }

    /** Whoever is late reads it in the digest; who answers for the year reads it here. */
    @ApplicationModuleListener
    void on(DeadlineMissed event) {
        notifications.note(
                parties.members(Role.COORDINATOR.group()),
                News.of("deadlineMissed", event.subject())
                        .apartBy(event.awaited() + "/" + event.concerns())
                        .at("/board/" + event.subject().substring(0, 4)));
    }

    /** The municipality waits for this one; the national parties sign many on the same day. */
    @ApplicationModuleListener
    void on(ContractInForce event) {
        News news = News.of("contractInForce", event.subject(), event.year()).at("/contracts/" + event.subject());
        notifications.tell(of(event.contract().municipality()), news);
        notifications.note(
                Stream.of(PartyKind.AGENCY, PartyKind.PROGRAMME)
                        .flatMap(kind -> parties.ofKind(kind).stream())
                        .map(Party::id)
                        .flatMap(party -> of(party).stream())
                        .toList(),
                news);
    }

    private List<Person> of(PartyId party) {
        List<Person> people = new ArrayList<>();
        for (Role role : List.of(Role.CONTACT, Role.SIGNATORY, Role.REGISTRAR)) {
            people.addAll(parties.members(role.groupOf(party)));
        }
        return people;
    }
}
