package org.arshjul.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.Reception;
import org.arshjul.commitment.ReportId;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Templates;
import org.arshjul.contract.YearParties;
import org.arshjul.cycle.calendar.CalendarRules;
import org.arshjul.cycle.calendar.MilestonePlan;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with a year: start it, plan it, move its dates, open its signing, cancel it, close it. */
@Component
@Transactional
public class Cycles {

    private final CycleRepository cycles;
    private final MergerRepository mergers;
    private final Contracts contracts;
    private final Templates templates;
    private final Parties programme;
    private final YearParties parties;
    private final CompiledReports reports;
    private final CycleProcess process;
    private final CalendarRules rules;
    private final CycleDeadlines deadlines;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    Cycles(
            CycleRepository cycles,
            MergerRepository mergers,
            Contracts contracts,
            Templates templates,
            Parties programme,
            YearParties parties,
            CompiledReports reports,
            CycleProcess process,
            CalendarRules rules,
            CycleDeadlines deadlines,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.cycles = cycles;
        this.mergers = mergers;
        this.contracts = contracts;
        this.templates = templates;
        this.programme = programme;
        this.parties = parties;
        this.reports = reports;
        this.process = process;
        this.rules = rules;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /** That year; refuses one that was never started. */
    @Transactional(readOnly = true)
    public Cycle get(int year) {
        return find(year).orElseThrow(() -> Refusal.notFound("cycle.unknown", text(year), cycles.years()));
    }

    @Transactional(readOnly = true)
    public Optional<Cycle> find(int year) {
        return cycles.find(year);
    }

    /** The municipalities whose contracts are renewed in that year. */
    @Transactional(readOnly = true)
    public List<PartyId> municipalities(int year) {
        return cycles.municipalities(year);
    }

    /** The years that were started or taken in, the newest first. */
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return cycles.years();
    }

    /** The years whose plan is confirmed and that are neither closed nor cancelled, the newest first. */
    @Transactional(readOnly = true)
    public List<Cycle> running() {
        return cycles.years(CycleState.DRAFTING, CycleState.SIGNING, CycleState.IN_FORCE).stream()
                .flatMap(year -> cycles.find(year).stream())
                .toList();
    }

    /** The running years that were signed here and in which that municipality takes part. */
    List<Integer> runningWith(PartyId municipality) {
        return running().stream()
                .filter(cycle -> !cycle.takenIn())
                .map(Cycle::year)
                .filter(year -> cycles.municipalities(year).contains(municipality))
                .toList();
    }

    /** All years, the newest first. */
    @Transactional(readOnly = true)
    public List<Cycle> all() {
        return cycles.years().stream()
                .flatMap(year -> cycles.find(year).stream())
                .toList();
    }

    /**
     * Starts the revision of a year with milestones proposed backwards from the signing day.
     *
     * @throws Refusal for a year that exists, a signing day that has passed, lies in another year or leaves too little
     *     time, or when there is no earlier year to begin from
     */
    public Cycle start(int year, LocalDate signingDay) {
        requireCoordinator();
        if (cycles.find(year).isPresent()) {
            throw Refusal.conflict(
                    "cycle.exists", text(year), cycles.find(year).get().state().id());
        }
        if (signingDay.getYear() != year) {
            throw Refusal.invalid("cycle.signingDay.otherYear", signingDay, text(year));
        }
        if (!signingDay.isAfter(clock.today())) {
            throw Refusal.invalid("cycle.signingDay.past", signingDay, clock.today());
        }
        List<PartyId> members = proposedMembers(year);
        if (members.isEmpty() || !isFirst(year) && cycles.find(year - 1).isEmpty()) {
            throw Refusal.conflict("cycle.noBase", text(year), text(year - 1));
        }
        parties.requireWriters(year);
        Cycle cycle = Cycle.started(year, proposal(signingDay));
        cycles.insert(cycle, members);
        events.publishEvent(new CycleOpened(year, signingDay));
        process.opened(year);
        return cycle;
    }

    /** Whether that is the programme's first year, which begins from the template. */
    private boolean isFirst(int year) {
        return year == templates.configured().firstYear()
                && contracts.lastSigned(year).isEmpty();
    }

    /** Those with a signed contract that go on, and those that config/parties.yml lets take part from that year on. */
    private List<PartyId> proposedMembers(int year) {
        Set<PartyId> taking = taking(year);
        if (isFirst(year)) {
            return List.copyOf(taking);
        }
        Set<PartyId> before = taking(year - 1);
        Map<PartyId, Integer> left = cycles.lastLeft(year);
        Set<PartyId> members = new TreeSet<>();
        for (Contract contract : contracts.lastSigned(year)) {
            PartyId municipality = contract.id().municipality();
            boolean since = left.getOrDefault(municipality, 0) >= contract.id().year();
            if (taking.contains(municipality) && !since) {
                members.add(mergers.successor(municipality, year));
            }
        }
        if (!members.isEmpty()) {
            taking.stream().filter(party -> !before.contains(party)).forEach(members::add);
        }
        return List.copyOf(members);
    }

    private Set<PartyId> taking(int year) {
        return programme.takingPartIn(year, PartyKind.MUNICIPALITY).stream()
                .map(Party::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes in a past year whose contracts were signed elsewhere and are in force. */
    public void adopt(int year, LocalDate signingDay, List<PartyId> municipalities) {
        cycles.insert(Cycle.adopted(year, signingDay), municipalities);
    }

    /**
     * Confirms the year's plan.
     *
     * @param signingDay null for the one proposed
     * @param dates dates that differ from what is proposed backwards from the signing day
     * @param municipalities null for those that took part last year
     */
    public void plan(int year, LocalDate signingDay, Map<Milestone, LocalDate> dates, List<PartyId> municipalities) {
        requireCoordinator();
        Cycle cycle = open(year);
        LocalDate day = signingDay == null ? cycle.signingDay() : signingDay;
        if (day.getYear() != year) {
            throw Refusal.invalid("cycle.signingDay.otherYear", day, text(year));
        }
        Map<Milestone, LocalDate> milestones = proposal(day);
        for (Map.Entry<Milestone, LocalDate> date : dates.entrySet()) {
            milestones = MilestonePlan.moved(milestones, date.getKey(), date.getValue(), clock.today());
        }
        List<PartyId> members = municipalities == null ? cycles.municipalities(year) : municipalities;
        members.forEach(member -> requireMayTakePart(year, member));
        parties.requireWriters(year);
        cycle.plan(milestones);
        if (members.isEmpty()) {
            throw Refusal.invalid("cycle.plan.noContracts", text(year));
        }
        cycles.update(cycle);
        cycles.storeMilestones(cycle);
        cycles.storeMunicipalities(year, members);
        templates.keep(year);
        parties.keep(year);
        events.publishEvent(new CyclePlanned(year, cycle.signingDay(), members.size()));
    }

    /** Moves one date of the year, and with it the running timers and due dates. */
    public void move(int year, Milestone milestone, LocalDate to) {
        move(year, Map.of(milestone, to));
    }

    /** Moves several dates of the year in one act; the order is looked at when all have moved. */
    public void move(int year, Map<Milestone, LocalDate> days) {
        requireCoordinator();
        Cycle cycle = open(year);
        Map<Milestone, LocalDate> before = new EnumMap<>(cycle.milestones());
        cycle.move(days, clock.today());
        cycles.storeMilestones(cycle);
        new EnumMap<>(days)
                .forEach((milestone, to) ->
                        events.publishEvent(new MilestoneMoved(year, milestone, before.get(milestone), to)));
    }

    /**
     * What would have to move so that the milestone can come to that day: itself, and those that it would pass. Refuses a
     * day that is no working day.
     */
    @Transactional(readOnly = true)
    public Map<Milestone, LocalDate> movesFor(int year, Milestone milestone, LocalDate to) {
        return MilestonePlan.alongWith(get(year).milestones(), milestone, to, clock.today());
    }

    /** Opens the signing before its day, for the contracts that are frozen and those that come after. */
    public void openSigning(int year) {
        requireCoordinator();
        Cycle cycle = open(year);
        if (cycle.state() != CycleState.DRAFTING) {
            throw Refusal.conflict("cycle.state", text(year), cycle.state().id(), CycleState.DRAFTING.id());
        }
        events.publishEvent(new SigningOpenedEarly(year));
        process.signingOpenedEarly(year);
    }

    /** Cancels the year's revision: what is in force stays, everything else stops; everyone is told once. */
    public void cancel(int year, String reason) {
        requireCoordinator();
        Cycle cycle = open(year);
        cycle.cancel(reason);
        cycles.update(cycle);
        events.publishEvent(new CycleCancelled(year, reason));
        process.cancelled(year);
    }

    /**
     * Compiles the report of all contracts: its text and what it counts are fixed.
     *
     * @throws Refusal as {@link CompiledReports#compile} does
     */
    public void compileNationalReport(int year, String report) {
        Cycle cycle = open(year);
        cycle.compiled(report);
        cycles.update(cycle);
        reports.compile(ReportId.national(year), report);
        events.publishEvent(new NationalFollowUpCompiled(year));
    }

    /**
     * The steering group takes note of the report or sends it back with questions.
     *
     * @return whether it is sent back
     * @throws Refusal as {@link CompiledReports#receive} does
     */
    public boolean receiveNationalReport(int year, Reception reception) {
        boolean sentBack = reports.receive(ReportId.national(year), reception);
        if (!sentBack) {
            events.publishEvent(new NationalFollowUpNoted(year, reception.remark()));
        }
        return sentBack;
    }

    /** Closes the year; its contracts have been in force. */
    public void close(int year) {
        requireCoordinator();
        Cycle cycle = open(year);
        cycle.close();
        cycles.update(cycle);
        contracts.expire(year);
        events.publishEvent(new CycleClosed(year));
    }

    /** The milestones proposed backwards from that signing day; refuses one that leaves too little time. */
    public Map<Milestone, LocalDate> proposal(LocalDate signingDay) {
        return MilestonePlan.backwardsFrom(signingDay, clock.today(), rules);
    }

    /** The signing day that the calendar proposes for that year. */
    public LocalDate proposedSigningDay(int year) {
        return MilestonePlan.proposedSigningDay(year, rules);
    }

    /** The day on which the follow-up of the next period opens. */
    @Transactional(readOnly = true)
    public LocalDate reportingOpens(int year) {
        Cycle cycle = get(year);
        LocalDate due = cycle.milestones().get(cycle.nextPeriod().orElseThrow().milestone());
        return WorkingDays.sweden().onOrAfter(due.minus(rules.reports().opensBefore()));
    }

    /**
     * When the follow-ups of the running period should all have ended: the reports are due on the milestone of the plan,
     * and after it each is compiled and taken note of.
     */
    @Transactional(readOnly = true)
    public Instant followUpsDue(int year) {
        Milestone reported = get(year).runningPeriod().orElseThrow().milestone();
        return deadlines.afterDue(text(year), reported, Deadlines.Grace.ANSWER, Deadlines.Grace.ANSWER);
    }

    private Cycle open(int year) {
        return cycles.findForUpdate(year)
                .orElseThrow(() -> Refusal.notFound("cycle.unknown", text(year), cycles.years()));
    }

    private void requireMayTakePart(int year, PartyId id) {
        Party party = programme.get(id);
        if (party.kind() != PartyKind.MUNICIPALITY) {
            throw Refusal.invalid("cycle.plan.notMunicipality", party.name());
        }
        mergers.requireOfItsOwn(party, year);
    }

    /** Refuses everybody but coordinators; the product itself may. */
    static void requireCoordinator() {
        if (Actor.person().isPresent() && !Actor.groups().contains(Role.COORDINATOR.group())) {
            throw Refusal.forbidden("cycle.coordinatorOnly", Actor.name());
        }
    }

    /** Years are names, not numbers to be grouped by thousands. */
    private static String text(int year) {
        return String.valueOf(year);
    }
}
