package org.arshjul.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.YearParties;
import org.arshjul.cycle.CycleCancelled;
import org.arshjul.cycle.MilestoneMoved;
import org.arshjul.cycle.MunicipalitiesMerged;
import org.arshjul.cycle.PartyJoined;
import org.arshjul.cycle.PartyLeft;
import org.arshjul.party.DeputyEnded;
import org.arshjul.party.DeputyNamed;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.party.SuccessionRecorded;
import org.arshjul.platform.process.DeadlineMissed;
import org.arshjul.signing.ContractInForce;
import org.arshjul.signing.PartyLeftOut;
import org.arshjul.signing.SignatureDeclined;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their year and their contract. */
@Component
class YearLetters {

    private final Parties parties;
    private final YearParties years;
    private final Notifications notifications;

    YearLetters(Parties parties, YearParties years, Notifications notifications) {
        this.parties = parties;
        this.years = years;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(CycleCancelled event) {
        notifications.announce(announcements(event));
    }

    List<Announcement> announcements(CycleCancelled event) {
        return List.of(
                Announcement.atOnce(parties.people(), News.of("cycleCancelled", event.subject(), event.reason())));
    }

    @ApplicationModuleListener
    void on(MilestoneMoved event) {
        notifications.announce(announcements(event));
    }

    List<Announcement> announcements(MilestoneMoved event) {
        News news = News.of("milestoneMoved." + event.milestone().name(), event.subject(), event.to())
                .apartBy(event.to().toString());
        return List.of(Announcement.inDigest(parties.people(), news));
    }

    /** The municipality reads it at once; those who share the contract in the next digest. */
    @ApplicationModuleListener
    void on(PartyJoined event) {
        notifications.announce(announcements(event));
    }

    List<Announcement> announcements(PartyJoined event) {
        return membership("partyJoined", event.year(), event.party(), event.reason(), event.reference());
    }

    /** Told once: the tasks that are withdrawn send nothing of their own. */
    @ApplicationModuleListener
    void on(PartyLeft event) {
        notifications.announce(announcements(event));
    }

    List<Announcement> announcements(PartyLeft event) {
        return membership("partyLeft", event.year(), event.party(), event.reason(), event.reference());
    }

    @ApplicationModuleListener
    void on(MunicipalitiesMerged event) {
        notifications.announce(announcements(event));
    }

    /** Both municipalities read it at once; those who share the contract in the next digest. */
    List<Announcement> announcements(MunicipalitiesMerged event) {
        News news = News.of(
                "merged",
                event.subject(),
                parties.get(event.party()).name(),
                parties.get(event.successor()).name(),
                String.valueOf(event.fromYear()),
                event.reason(),
                event.reference());
        return List.of(
                Announcement.atOnce(of(event.party()), news),
                Announcement.atOnce(of(event.successor()), news),
                Announcement.inDigest(national(event.fromYear()), news),
                Announcement.inDigest(parties.members(Role.COORDINATOR.group()), news));
    }

    private List<Announcement> membership(String kind, int year, PartyId party, String reason, String reference) {
        String subject = new ContractId(year, party).toString();
        News news = News.of(kind, subject, reason, reference).at("/contracts/" + subject);
        return List.of(
                Announcement.atOnce(of(party), news),
                Announcement.inDigest(national(year), news),
                Announcement.inDigest(parties.members(Role.COORDINATOR.group()), news));
    }

    @ApplicationModuleListener
    void on(SuccessionRecorded event) {
        notifications.announce(announcements(event));
    }

    /** Whoever takes over must know at once, and so must whoever was in the office. */
    List<Announcement> announcements(SuccessionRecorded event) {
        String party = parties.get(event.party()).name();
        String kind = "succession." + event.role().name();
        return List.of(
                Announcement.atOnce(person(event.to()), News.of(kind, event.subject(), party, event.reason())),
                Announcement.atOnce(
                        person(event.from()),
                        News.of("succeeded." + event.role().name(), event.subject(), party)));
    }

    @ApplicationModuleListener
    void on(DeputyNamed event) {
        notifications.announce(announcements(event));
    }

    /** Both know from when until when; who acts reads it at once, who is away does not mind the digest. */
    List<Announcement> announcements(DeputyNamed event) {
        String party = parties.get(event.party()).name();
        News deputy = News.of(
                        "deputy." + event.role().name(),
                        event.subject(),
                        party,
                        parties.nameOf(event.from()),
                        event.firstDay(),
                        event.lastDay(),
                        event.reason())
                .apartBy(event.from() + "/" + event.firstDay());
        News deputized = News.of(
                        "deputized",
                        event.subject(),
                        party,
                        parties.nameOf(event.to()),
                        event.firstDay(),
                        event.lastDay())
                .apartBy(event.to() + "/" + event.firstDay());
        return List.of(
                Announcement.atOnce(person(event.to()), deputy),
                Announcement.inDigest(person(event.from()), deputized));
    }

    @ApplicationModuleListener
    void on(DeputyEnded event) {
        notifications.announce(announcements(event));
    }

    List<Announcement> announcements(DeputyEnded event) {
        String party = parties.get(event.party()).name();
        News ended = News.of("deputyEnded", event.subject(), party, parties.nameOf(event.to()), event.reason())
                .apartBy(event.to());
        News noLonger = News.of("deputizedNoLonger", event.subject(), party, parties.nameOf(event.from()))
                .apartBy(event.from());
        return List.of(
                Announcement.inDigest(person(event.from()), ended),
                Announcement.inDigest(person(event.to()), noLonger));
    }

    /** Nobody for an office that stood empty. */
    private List<Person> person(String id) {
        return Optional.ofNullable(id).flatMap(parties::person).stream().toList();
    }

    /** Whoever is late reads it in the digest; who answers for the year reads it here. */
    @ApplicationModuleListener
    void on(DeadlineMissed event) {
        notifications.note(
                parties.members(Role.COORDINATOR.group()),
                News.of("deadlineMissed", event.subject()).apartBy(event.awaited() + "/" + event.concerns()));
    }

    @ApplicationModuleListener
    void on(ContractInForce event) {
        News news = News.of("contractInForce", event.subject(), event.year()).at("/contracts/" + event.subject());
        notifications.note(of(event.contract().municipality()), news);
        notifications.note(national(event.contract().year()), news);
    }

    /** Who was about to sign the same contract must know at once; so must the coordinator, who decides how it goes on. */
    @ApplicationModuleListener
    void on(SignatureDeclined event) {
        News news = News.of(
                        "signatureDeclined",
                        event.subject(),
                        parties.get(event.party()).name(),
                        event.reason())
                .apartBy(event.party().value())
                .at("/contracts/" + event.subject());
        notifications.tell(parties.members(Role.COORDINATOR.group()), news);
        notifications.tell(otherSignatories(event.contract(), event.party()), news);
    }

    /** Those who signed, or still will, know for whom it stands. */
    @ApplicationModuleListener
    void on(PartyLeftOut event) {
        News news = News.of(
                        "partyLeftOut",
                        event.subject(),
                        parties.get(event.party()).name(),
                        event.reason())
                .apartBy(event.party().value())
                .at("/contracts/" + event.subject());
        notifications.note(otherSignatories(event.contract(), event.party()), news);
    }

    private List<Person> otherSignatories(ContractId contract, PartyId but) {
        return years.ofContract(contract.year(), contract.municipality()).stream()
                .filter(party -> !party.equals(but))
                .flatMap(party -> parties.members(Role.SIGNATORY.groupOf(party)).stream())
                .toList();
    }

    private List<Person> national(int year) {
        return years.national(year).stream()
                .flatMap(party -> of(party).stream())
                .toList();
    }

    private List<Person> of(PartyId party) {
        List<Person> people = new ArrayList<>();
        for (Role role : List.of(Role.CONTACT, Role.SIGNATORY, Role.REGISTRAR)) {
            people.addAll(parties.members(role.groupOf(party)));
        }
        return people;
    }
}
