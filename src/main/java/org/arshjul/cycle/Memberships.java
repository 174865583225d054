package org.arshjul.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.commitment.FollowUps;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.contract.Texts;
import org.arshjul.contract.YearParties;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.review.Reviews;
import org.arshjul.signing.Signings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which municipalities take part in a year that runs already: one may join it late, and leave at any time. */
@Component
@Transactional
public class Memberships {

    /**
     * What joining would open.
     *
     * @param base the text that the municipality's own begins from; none where it begins from the template
     * @param asked the parties of the contract, who will be asked for opinions
     * @param draftDue when the municipality's draft would be due
     * @param shared how far the shared text has come
     */
    public record Joining(
            PartyId party, Optional<TextId> base, List<PartyId> asked, Instant draftDue, TextState shared) {}

    /**
     * What leaving would end.
     *
     * @param stage how far the contract has come, or none when it is not opened yet
     * @param withdrawn the open tasks that nobody need answer any more
     * @param signatures how many signatures would be void
     * @param remaining how many contracts of the year would be left
     * @param others the other running years in which it takes part, and which it would not leave by that
     */
    public record Leaving(
            PartyId party,
            Optional<Stage> stage,
            List<HumanTask> withdrawn,
            int signatures,
            long remaining,
            List<Integer> others) {}

    private final CycleRepository cycles;
    private final MergerRepository mergers;
    private final Cycles years;
    private final CycleProgress progress;
    private final Contracts contracts;
    private final Texts texts;
    private final Reviews reviews;
    private final Signings signings;
    private final FollowUps followUps;
    private final Parties parties;
    private final YearParties members;
    private final HumanTasks tasks;
    private final DueDates due;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    Memberships(
            CycleRepository cycles,
            MergerRepository mergers,
            Cycles years,
            CycleProgress progress,
            Contracts contracts,
            Texts texts,
            Reviews reviews,
            Signings signings,
            FollowUps followUps,
            Parties parties,
            YearParties members,
            HumanTasks tasks,
            DueDates due,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.cycles = cycles;
        this.mergers = mergers;
        this.years = years;
        this.progress = progress;
        this.contracts = contracts;
        this.texts = texts;
        this.reviews = reviews;
        this.signings = signings;
        this.followUps = followUps;
        this.parties = parties;
        this.members = members;
        this.tasks = tasks;
        this.due = due;
        this.events = events;
        this.clock = clock;
    }

    /** The municipalities that could join that year now: they take no part, and have not left it. */
    @Transactional(readOnly = true)
    public List<Party> candidates(int year) {
        years.get(year);
        List<PartyId> members = years.municipalities(year);
        return parties.ofKind(PartyKind.MUNICIPALITY).stream()
                .filter(party -> !members.contains(party.id()))
                .filter(party ->
                        contracts.find(new ContractId(year, party.id())).isEmpty())
                .filter(party -> mergers.successor(party.id(), year).equals(party.id()))
                .toList();
    }

    /** What it would mean if the municipality joined now; refuses as {@link #join} does. */
    @Transactional(readOnly = true)
    public Joining joining(int year, PartyId party) {
        Cycles.requireCoordinator();
        requireCanJoin(years.get(year), party);
        ContractId contract = new ContractId(year, party);
        TextId own = contract.ownText();
        return new Joining(
                party,
                texts.lastSigned(own),
                members.ofContract(year, party),
                due.by(own.toString(), Milestone.DRAFTS_DUE),
                texts.find(TextId.shared(year)).map(Text::state).orElse(TextState.DRAFTING));
    }

    /**
     * Lets a municipality join a year that is planned, until its last follow-up is opened. Its own text opens from the one
     * that was signed last, or else from the template; the shared text it reviews from the next round on, or takes as it
     * stands. After the signing day its contract goes on alone, as late ones do.
     *
     * @param reason why; refused when blank
     * @param reference where the decision is kept; refused when blank
     */
    public void join(int year, PartyId party, String reason, String reference) {
        Cycles.requireCoordinator();
        Cycle cycle = lock(year);
        requireCanJoin(cycle, party);
        requireGrounds(reason, reference);
        cycles.join(year, party);
        progress.openContract(year, party);
        reviews.waitForNextRound(TextId.shared(year), party);
        events.publishEvent(new PartyJoined(year, party, reason.strip(), reference.strip()));
    }

    /** What it would mean if the municipality left now; refuses as {@link #leave} does. */
    @Transactional(readOnly = true)
    public Leaving leaving(int year, PartyId party) {
        Cycles.requireCoordinator();
        requireCanLeave(years.get(year), party);
        ContractId id = new ContractId(year, party);
        Optional<Contract> contract = contracts.find(id);
        boolean inForce =
                contract.map(Contract::stage).filter(Stage.IN_FORCE::equals).isPresent();
        return new Leaving(
                party,
                contract.map(Contract::stage),
                Stream.concat(
                                tasks.openIn(id.toString()).stream(),
                                tasks.openIn(TextId.shared(year).toString()).stream()
                                        .filter(task -> party.value().equals(task.concerns())))
                        .toList(),
                inForce
                        ? 0
                        : contract.map(one -> signings.get(id).signatures().size())
                                .orElse(0),
                remaining(year, party),
                years.runningWith(party).stream().filter(other -> other != year).toList());
    }

    /**
     * Lets a municipality leave the year: the work on its contract ends where it stands, signatures on it are void, and
     * nobody waits for its opinion on the shared text. A contract that is in force ends to be, and its follow-up too; what
     * was signed and reported stays.
     *
     * @param reason why; refused when blank
     * @param reference where the decision is kept; refused when blank
     */
    public void leave(int year, PartyId party, String reason, String reference) {
        Cycles.requireCoordinator();
        Cycle cycle = lock(year);
        requireCanLeave(cycle, party);
        requireGrounds(reason, reference);
        ContractId contract = new ContractId(year, party);
        cycles.leave(year, party, clock.today());
        Optional<Stage> stage = contracts.find(contract).map(Contract::stage);
        if (stage.equals(Optional.of(Stage.IN_FORCE))) {
            contracts.advance(contract, Stage.EXPIRED);
            followUps.partyLeft(contract.ownText(), reason.strip());
        } else if (stage.isPresent()) {
            texts.cancel(contract.ownText(), reason.strip());
            signings.stopAndWithdraw(contract, reason.strip());
        }
        reviews.partyLeft(TextId.shared(year), party);
        events.publishEvent(new PartyLeft(year, party, reason.strip(), reference.strip()));
    }

    private void requireCanJoin(Cycle cycle, PartyId party) {
        Party municipality = requireMunicipality(party);
        String name = municipality.name();
        cycle.expect(CycleState.DRAFTING, CycleState.SIGNING, CycleState.IN_FORCE);
        Optional<Contract> contract = contracts.find(new ContractId(cycle.year(), party));
        if (cycles.municipalities(cycle.year()).contains(party)) {
            throw Refusal.conflict("membership.member", name, text(cycle.year()));
        }
        if (contract.isPresent()) {
            throw Refusal.conflict("membership.leftBefore", name, text(cycle.year()), text(cycle.year() + 1));
        }
        if (cycle.nextPeriod().isEmpty()) {
            throw Refusal.conflict("membership.tooLate", name, text(cycle.year()), text(cycle.year() + 1));
        }
        mergers.requireOfItsOwn(municipality, cycle.year());
    }

    private void requireCanLeave(Cycle cycle, PartyId party) {
        String name = requireMunicipality(party).name();
        cycle.expect(CycleState.DRAFTING, CycleState.SIGNING, CycleState.IN_FORCE);
        if (!cycles.municipalities(cycle.year()).contains(party)) {
            throw Refusal.conflict("membership.notMember", name, text(cycle.year()));
        }
        contracts
                .find(new ContractId(cycle.year(), party))
                .map(Contract::stage)
                .filter(Stage::over)
                .ifPresent(stage -> {
                    throw Refusal.conflict("membership.concluded", name, text(cycle.year()), stage.id());
                });
        if (remaining(cycle.year(), party) == 0) {
            throw Refusal.conflict("membership.last", name, text(cycle.year()));
        }
    }

    private Party requireMunicipality(PartyId id) {
        Party party = parties.get(id);
        if (party.kind() != PartyKind.MUNICIPALITY) {
            throw Refusal.conflict("membership.national", party.name());
        }
        return party;
    }

    static void requireGrounds(String reason, String reference) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("act.reasonMissing");
        }
        if (reference == null || reference.isBlank()) {
            throw Refusal.invalid("membership.referenceMissing");
        }
    }

    /** The year's contracts but for that one, whether they are opened yet or in force already. */
    private long remaining(int year, PartyId without) {
        Set<PartyId> withdrawn = contracts.ofYear(year).stream()
                .filter(contract -> contract.stage() == Stage.WITHDRAWN)
                .map(contract -> contract.id().municipality())
                .collect(Collectors.toSet());
        return cycles.municipalities(year).stream()
                .filter(member -> !member.equals(without) && !withdrawn.contains(member))
                .count();
    }

    private Cycle lock(int year) {
        return cycles.findForUpdate(year)
                .orElseThrow(() -> Refusal.notFound("cycle.unknown", text(year), cycles.years()));
    }

    private static String text(int year) {
        return String.valueOf(year);
    }
}
