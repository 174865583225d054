package org.arshjul.party;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arshjul.party.PasswordLinks.Link;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.node.NodeTurns;
import org.arshjul.platform.security.LiveSessions;
import org.arshjul.platform.security.Rights;
import org.arshjul.platform.security.SecondFactors;
import org.arshjul.platform.security.Whom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.scheduling.annotation.Async;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people without an identity provider come to a password: by a link that is sent to their address, where a coordinator
 * invited them or they say that they have forgotten it. Nobody but the person ever sees the link or the password.
 */
@Component
@Transactional
@EnableConfigurationProperties(InvitationSettings.class)
public class Invitations {

    /** What a link's mail says. */
    public record Key(String key, Instant validUntil) {

        /** A key stays out of logs. */
        @Override
        public String toString() {
            return "Key until " + validUntil;
        }
    }

    private static final int KEY_BYTES = 32;
    private static final Duration DAY = Duration.ofDays(1);

    private final PasswordLinks links;
    private final PasswordPolicy policy;
    private final Accounts accounts;
    private final Parties parties;
    private final NodeTurns turns;
    private final SecondFactors factors;
    private final LiveSessions sessions;
    private final PasswordEncoder encoder;
    private final InvitationSettings settings;
    private final ApplicationEventPublisher events;
    private final boolean readByOthers;
    private final SecureRandom random = new SecureRandom();
    private final Clock machine = Clock.systemUTC();

    Invitations(
            PasswordLinks links,
            PasswordPolicy policy,
            Accounts accounts,
            Parties parties,
            NodeTurns turns,
            SecondFactors factors,
            LiveSessions sessions,
            PasswordEncoder encoder,
            InvitationSettings settings,
            ApplicationEventPublisher events,
            Environment environment) {
        this.links = links;
        this.policy = policy;
        this.accounts = accounts;
        this.parties = parties;
        this.turns = turns;
        this.factors = factors;
        this.sessions = sessions;
        this.encoder = encoder;
        this.settings = settings;
        this.events = events;
        this.readByOthers = environment.getProperty("spring.mail.host", "").isEmpty()
                && !environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Everybody who holds an office, by id, and how they get in; for coordinators. */
    @Transactional(readOnly = true)
    public List<Access> all() {
        Rights.require(Whom.COORDINATOR);
        Map<String, Set<String>> groups = parties.groups();
        Map<String, Link> invitations = links.invitations();
        Map<String, Instant> passwords = accounts.passwordsSince();
        return parties.people().stream()
                .filter(person -> groups.containsKey(person.id()))
                .map(person -> access(
                        person, groups.get(person.id()), invitations.get(person.id()), passwords.get(person.id())))
                .toList();
    }

    private Access access(Person person, Set<String> groups, Link invitation, Instant passwordSince) {
        return new Access(
                person,
                groups,
                invitation == null ? null : invitation.madeAt(),
                invitation == null || !invitation.leads(machine.instant()) ? null : invitation.validUntil(),
                passwordSince);
    }

    /**
     * Sends that person a link by which to choose a password; where they had one, and an app that shows codes, both are
     * chosen anew. Only a coordinator may; refuses an unknown person and one without an office, and everybody while mail stays
     * with the built-in server, where coordinators would read the link.
     */
    public void invite(String person) {
        Rights.require(Whom.COORDINATOR);
        requirePost();
        if (parties.person(person).isEmpty()) {
            throw Refusal.notFound("person.unknown", person);
        }
        if (parties.groupsOf(person).isEmpty()) {
            throw Refusal.conflict("person.noOffice", person);
        }
        send(person, Actor.required(), settings.valid());
    }

    private void requirePost() {
        if (readByOthers) {
            throw Refusal.conflict("person.mailServerMissing");
        }
    }

    /** The same for everybody who has neither a password nor an invitation that still leads anywhere; returns how many. */
    public int inviteMissing() {
        requirePost();
        turns.invitations();
        List<Access> missing = all().stream().filter(Access::missing).toList();
        missing.forEach(one -> send(one.person().id(), Actor.required(), settings.valid()));
        return missing.size();
    }

    /**
     * Somebody says that they have forgotten the password of the account with that user name or e-mail address. Whether there
     * is one is told to nobody, not by the time that it takes either; who was never invited to choose a password gets none
     * this way.
     */
    @Async
    public void forgotten(String nameOrAddress) {
        if (readByOthers) {
            return;
        }
        accounts.find(nameOrAddress)
                .or(() -> accounts.findByAddress(nameOrAddress))
                .map(Account::personId)
                .filter(person -> !parties.groupsOf(person).isEmpty())
                .filter(links::haveInvited)
                .ifPresent(this::sendAsked);
    }

    private void sendAsked(String person) {
        links.lock(person);
        if (links.askedFor(person, machine.instant().minus(DAY)) < settings.askedPerDay()) {
            send(person, null, settings.askedValid());
        }
    }

    /** What went to an address that was wrong leads nowhere any more; the right one gets it instead. */
    @EventListener
    public void on(AddressCorrected event) {
        Optional<Link> open = links.open(event.person(), machine.instant());
        links.close(event.person(), machine.instant());
        if (!readByOthers) {
            open.ifPresent(link ->
                    send(event.person(), link.madeBy(), link.invites() ? settings.valid() : settings.askedValid()));
        }
    }

    private void send(String person, String by, Duration valid) {
        Instant now = machine.instant();
        Link link = new Link(UUID.randomUUID(), person, by, now, now.plus(valid), null);
        links.add(link);
        events.publishEvent(new PasswordLinkMade(person, link.id(), by));
    }

    /** Makes the link's key, for the one mail that it stands in; empty when that mail has been written. */
    public Optional<Key> makeKey(UUID link) {
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return links.giveKey(link, key)
                ? links.find(key).map(made -> new Key(key, made.validUntil()))
                : Optional.empty();
    }

    /** Whose password can be chosen with that key; refuses one that leads nowhere any more. */
    @Transactional(readOnly = true)
    public Person owner(String key) {
        return parties.person(link(key).person()).orElseThrow();
    }

    /**
     * The link's person chooses that password: it holds from now on, the link no more, and all sessions end. Refuses a link
     * that leads nowhere any more, and a password that {@link PasswordPolicy} does not let through.
     */
    public void choose(String key, String password) {
        Link link = link(key);
        Person person = parties.person(link.person()).orElseThrow();
        policy.check(password, person);
        if (!links.use(link, machine.instant())) {
            throw Refusal.notFound("password.link.used");
        }
        accounts.setPasswordHash(person.id(), encoder.encode(password), machine.instant());
        if (link.invites()) {
            factors.remove(person.id());
        }
        sessions.end(person.id());
        events.publishEvent(new PasswordChosen(person.id(), link.id()));
    }

    private Link link(String key) {
        return links.find(key)
                .filter(link -> link.leads(machine.instant()))
                .filter(link -> !parties.groupsOf(link.person()).isEmpty())
                .orElseThrow(() -> Refusal.notFound("password.link.used"));
    }
}
