package org.arshjul.party;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away without having named a {@link Deputies deputy}: reminders go to the others of the role while there are any,
 * which {@link Parties#reached} tells. Nobody gets a right by it, and nobody loses one.
 */
@Component
@Transactional
public class Absences {

    private final AbsenceRepository absences;
    private final Parties parties;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;

    Absences(AbsenceRepository absences, Parties parties, ProgrammeClock clock, ApplicationEventPublisher events) {
        this.absences = absences;
        this.parties = parties;
        this.clock = clock;
        this.events = events;
    }

    /** Those of today and to come, by their first day. */
    @Transactional(readOnly = true)
    public List<Absence> current() {
        return absences.from(clock.today());
    }

    /** The same of that person. */
    @Transactional(readOnly = true)
    public List<Absence> of(String person) {
        return current().stream().filter(one -> one.person().equals(person)).toList();
    }

    /**
     * That person will be away. Only the person or a coordinator may; refuses days that are past or in the wrong order, and
     * those of another absence of the same person.
     */
    public Absence enter(String person, LocalDate firstDay, LocalDate lastDay) {
        requireSelf(person);
        if (parties.person(person).isEmpty()) {
            throw Refusal.notFound("person.unknown", person);
        }
        Days days = new Days(firstDay, lastDay);
        days.check(clock.today());
        absences.lock(person);
        of(person).stream()
                .filter(other -> days.overlap(other.firstDay(), other.lastDay()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("absence.overlap", person, other.firstDay(), other.lastDay());
                });
        Absence absence = new Absence(UUID.randomUUID(), person, firstDay, lastDay);
        absences.insert(absence, Actor.name(), clock.instant());
        events.publishEvent(new AbsenceEntered(person, firstDay, lastDay));
        if (absence.lastsOn(clock.today())) {
            begin(absence);
        }
        return absence;
    }

    /** That person is back, or will not be away. Only the person or a coordinator may; refuses one that is over. */
    public void end(UUID id) {
        Absence absence = absences.find(id).orElseThrow(() -> Refusal.notFound("absence.unknown", id));
        requireSelf(absence.person());
        if (absence.lastDay().isBefore(clock.today()) || !absences.end(id, Actor.name(), clock.instant())) {
            throw Refusal.conflict("absence.over", absence.firstDay(), absence.lastDay());
        }
        events.publishEvent(new AbsenceEnded(absence.person()));
    }

    /** Those whose first day has come: what they had taken is told to be for the others, once. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void beginThoseDue() {
        absences.unnoticed(clock.today()).forEach(this::begin);
    }

    private void begin(Absence absence) {
        if (absences.begin(absence.id(), clock.instant())) {
            events.publishEvent(new AbsenceBegan(absence.person()));
        }
    }

    private void requireSelf(String person) {
        if (!Actor.name().equals(person) && !parties.coordinatorActs()) {
            throw Refusal.forbidden("absence.notYours", person);
        }
    }
}
