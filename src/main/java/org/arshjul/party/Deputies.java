package org.arshjul.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.Deputising;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for whom while the holder of a role is away. During its days a deputy has the rights of the role, which
 * {@link Parties#groupsOf} tells at each request; the holder keeps them.
 */
@Component
@Transactional
public class Deputies implements Deputising {

    private static final int LONGEST_OFFICE = 200;

    private final DeputyRepository deputies;
    private final Parties parties;
    private final People people;
    private final RoleHoldings holdings;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;

    Deputies(
            DeputyRepository deputies,
            Parties parties,
            People people,
            RoleHoldings holdings,
            ProgrammeClock clock,
            ApplicationEventPublisher events) {
        this.deputies = deputies;
        this.parties = parties;
        this.people = people;
        this.holdings = holdings;
        this.clock = clock;
        this.events = events;
    }

    /** Those who act now or will, by their first day. */
    @Transactional(readOnly = true)
    public List<Deputy> current() {
        LocalDate today = clock.today();
        return deputies.open().stream()
                .filter(one -> !one.lastDay().isBefore(today))
                .toList();
    }

    /** Those who act today; one query. */
    @Transactional(readOnly = true)
    public List<Deputy> today() {
        LocalDate today = clock.today();
        return deputies.open().stream().filter(one -> one.actsOn(today)).toList();
    }

    /** Those who acted on any of these days, until the coordinator ended it. */
    @Transactional(readOnly = true)
    public List<Deputy> between(LocalDate first, LocalDate last) {
        return deputies.between(first, last);
    }

    /** As whose deputy that person acts in the role today; empty for who holds it, and who has nothing to do with it. */
    @Transactional(readOnly = true)
    public Optional<Deputy> acting(String person, Role role, PartyId party) {
        if (holdings.holds(person, role, party)) {
            return Optional.empty();
        }
        return today().stream()
                .filter(one -> one.person().equals(person)
                        && one.role() == role
                        && one.party().equals(party))
                .findFirst();
    }

    /** For whom that person acts today in one of these groups; empty for who has a role in one of them in their own right. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> onBehalfOf(String person, Collection<String> groups) {
        if (holdings.ofPerson(person).stream().anyMatch(own -> groups.contains(own.group()))) {
            return Optional.empty();
        }
        return today().stream()
                .filter(one -> one.person().equals(person) && groups.contains(one.group()))
                .map(Deputy::holder)
                .findFirst();
    }

    /**
     * Somebody who is already known will act in the role. Only its holder or a coordinator may; refuses days that are past or in the wrong
     * order, a role that the party lacks or the holder does not hold, a deputy who holds it, and a second deputy on a day.
     *
     * @param wanted its holder is null for whoever names, and where a coordinator does for who has held the role longest
     */
    public Deputy name(Deputy wanted) {
        requireHolder(wanted.holder(), wanted.role(), wanted.party());
        if (people.find(wanted.person()).isEmpty()) {
            throw Refusal.notFound("person.unknown", wanted.person());
        }
        return enter(wanted);
    }

    /** The same for several roles: all deputies are named, or none. */
    public List<Deputy> name(List<Deputy> wanted) {
        return wanted.stream()
                .sorted(Comparator.comparing(Deputy::party))
                .map(this::name)
                .toList();
    }

    /**
     * The same for a newcomer, whose id stands in both. Only a coordinator may let somebody in; refuses an id or an address
     * that somebody has.
     */
    public Deputy name(Deputy wanted, Person newcomer) {
        if (!parties.coordinatorActs()) {
            throw Refusal.forbidden("deputy.newcomer", newcomer.id());
        }
        people.admit(newcomer);
        return enter(wanted);
    }

    /** The deputy acts no longer, from now on. Only the holder or a coordinator may; refuses one that is over. */
    public void end(PartyId party, UUID id, String reason) {
        Deputy deputy = deputies.find(id)
                .filter(one -> one.party().equals(party))
                .orElseThrow(() -> Refusal.notFound("deputy.unknown", id));
        if (!Actor.name().equals(deputy.holder()) && !parties.coordinatorActs()) {
            throw Refusal.forbidden("deputy.notYours", deputy.group());
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("act.reasonMissing");
        }
        if (deputy.lastDay().isBefore(clock.today()) || !end(deputy, deputy.holder(), reason.strip())) {
            throw Refusal.conflict("deputy.over", deputy.person(), deputy.group());
        }
    }

    /** The same for several: all are ended, or none. */
    public void end(List<UUID> ids, String reason) {
        ids.forEach(id -> end(
                deputies.find(id).map(Deputy::party).orElseThrow(() -> Refusal.notFound("deputy.unknown", id)),
                id,
                reason));
    }

    /** Those whose first day has come: what the holder had taken is told to be for both, once. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void beginThoseDue() {
        deputies.unnoticed(clock.today()).forEach(this::begin);
    }

    /** Those whose last day has passed have no rights any longer; what they had taken goes back. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void endThoseOver() {
        LocalDate today = clock.today();
        deputies.open().stream()
                .filter(one -> one.lastDay().isBefore(today))
                .forEach(one -> end(one, one.holder(), one.reason()));
    }

    /** Whoever takes over is not away. */
    @EventListener
    public void on(SuccessionRecorded event) {
        deputies.openOf(event.party()).stream()
                .filter(one -> one.role() == event.role() && one.holder().equals(event.from()))
                .forEach(one -> end(one, event.to(), event.reason()));
    }

    private Deputy enter(Deputy wanted) {
        if (wanted.reason() == null || wanted.reason().isBlank()) {
            throw Refusal.invalid("act.reasonMissing");
        }
        if (wanted.office() != null && wanted.office().length() > LONGEST_OFFICE) {
            throw Refusal.invalid("deputy.office.tooLong", wanted.office().length(), LONGEST_OFFICE);
        }
        Days days = new Days(wanted.firstDay(), wanted.lastDay());
        days.check(clock.today());
        PartyId party = wanted.party();
        if (!wanted.role().heldIn(parties.get(party).kind())) {
            throw Refusal.invalid("party.role.notHere", wanted.role().group(), party);
        }
        deputies.lock(party);
        Deputy deputy = new Deputy(
                wanted.id(),
                party,
                wanted.role(),
                holder(wanted),
                wanted.person(),
                wanted.firstDay(),
                wanted.lastDay(),
                wanted.office() == null || wanted.office().isBlank()
                        ? null
                        : wanted.office().strip(),
                wanted.reason().strip());
        checkRole(deputy, days);
        deputies.insert(deputy, Actor.name(), clock.instant());
        events.publishEvent(new DeputyNamed(
                party,
                deputy.role(),
                deputy.holder(),
                deputy.person(),
                deputy.firstDay(),
                deputy.lastDay(),
                deputy.reason()));
        if (deputy.actsOn(clock.today())) {
            begin(deputy);
        }
        return deputy;
    }

    private String holder(Deputy wanted) {
        return Optional.ofNullable(wanted.holder())
                .or(() -> Actor.person().filter(person -> holdings.holds(person, wanted.role(), wanted.party())))
                .or(() -> holdings.holder(wanted.party(), wanted.role()))
                .orElseThrow(() -> Refusal.conflict("deputy.vacant", wanted.group()));
    }

    private void checkRole(Deputy deputy, Days days) {
        if (!holdings.holds(deputy.holder(), deputy.role(), deputy.party())) {
            throw Refusal.conflict("deputy.notHeld", deputy.holder(), deputy.group());
        }
        if (holdings.holds(deputy.person(), deputy.role(), deputy.party())) {
            throw Refusal.conflict("deputy.holds", deputy.person(), deputy.group());
        }
        deputies.openOf(deputy.party()).stream()
                .filter(other -> other.role() == deputy.role() && other.holder().equals(deputy.holder()))
                .filter(other -> days.overlap(other.firstDay(), other.lastDay()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "deputy.overlap", other.person(), deputy.holder(), other.firstDay(), other.lastDay());
                });
    }

    private void begin(Deputy deputy) {
        if (deputies.begin(deputy.id(), clock.instant())) {
            events.publishEvent(
                    new DeputyBegan(deputy.party(), deputy.role(), deputy.holder(), deputy.person(), deputy.reason()));
        }
    }

    private boolean end(Deputy deputy, String holder, String reason) {
        boolean ended = deputies.end(deputy.id(), Actor.name(), clock.instant(), reason);
        if (ended) {
            events.publishEvent(new DeputyEnded(deputy.party(), deputy.role(), deputy.person(), holder, reason));
        }
        return ended;
    }

    private void requireHolder(String holder, Role role, PartyId party) {
        if (parties.coordinatorActs()) {
            return;
        }
        String person = Actor.required();
        if (holder != null && !holder.equals(person) || !holdings.holds(person, role, party)) {
            throw Refusal.forbidden("deputy.notYours", role.groupOf(party));
        }
    }
}
