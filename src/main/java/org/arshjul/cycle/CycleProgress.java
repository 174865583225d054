package org.arshjul.cycle;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.FollowUpCancelled;
import org.arshjul.commitment.FollowUpConcluded;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.Period;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.contract.YearParties;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.ContractInForce;
import org.arshjul.signing.ContractWithdrawn;
import org.arshjul.signing.Signings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the year does to its contracts, some at a time so that the cost of a contract is the same with 23 and with ten
 * thousand, and how it learns that the last one is done.
 */
@Component
@Transactional
public class CycleProgress {

    /** So many contracts are signed, followed up, or cancelled, in one transaction. */
    static final int CHUNK = 10;

    /** So many are opened in one: each takes some twenty milliseconds, for which people who ask meanwhile may wait. */
    private static final int OPENED = 5;

    private final CycleRepository cycles;
    private final MergerRepository mergers;
    private final Contracts contracts;
    private final Texts texts;
    private final Signings signings;
    private final Commitments commitments;
    private final FollowUps followUps;
    private final YearParties parties;
    private final CycleProcess process;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    CycleProgress(
            CycleRepository cycles,
            MergerRepository mergers,
            Contracts contracts,
            Texts texts,
            Signings signings,
            Commitments commitments,
            FollowUps followUps,
            YearParties parties,
            CycleProcess process,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.cycles = cycles;
        this.mergers = mergers;
        this.contracts = contracts;
        this.texts = texts;
        this.signings = signings;
        this.commitments = commitments;
        this.followUps = followUps;
        this.parties = parties;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the next texts and contracts of the year, each from the year before; true while some are left. */
    public boolean openTexts(int year) {
        cycles.lock(year);
        openShared(TextId.shared(year));
        List<PartyId> next = cycles.unopened(year, OPENED);
        for (PartyId municipality : next) {
            openContract(year, municipality);
            cycles.opened(year, municipality);
        }
        return next.size() == OPENED;
    }

    private void openShared(TextId text) {
        if (texts.find(text).isPresent()) {
            return;
        }
        if (contracts.lastSigned(text.year()).isEmpty()) {
            texts.begin(text);
        } else {
            texts.open(text, texts.lastSigned(text).orElseThrow(() -> Refusal.conflict("cycle.noBaseText", text)));
        }
    }

    /**
     * Opens one municipality's contract and its own text: from its last signed one, with the commitments of those that it
     * goes on from, or else from the template.
     */
    void openContract(int year, PartyId municipality) {
        ContractId contract = new ContractId(year, municipality);
        contracts.open(contract, parties.ofContract(year, municipality));
        List<TextId> bases = bases(contract.ownText());
        if (bases.isEmpty()) {
            texts.begin(contract.ownText());
        } else {
            texts.open(contract.ownText(), bases.get(0), bases.subList(1, bases.size()));
        }
    }

    /** What that text begins from: its own last signed one, and those of the municipalities that are part of it since. */
    private List<TextId> bases(TextId text) {
        return mergers.bases(text, texts::lastSigned);
    }

    /** Lets the contracts that wait be signed; true while some are left. */
    public boolean openSigning(int year) {
        Cycle cycle = lock(year);
        if (cycle.state() == CycleState.DRAFTING) {
            cycle.openSigning(clock.instant());
            cycles.update(cycle);
            events.publishEvent(new SigningPhaseOpened(year));
            // What was frozen meanwhile is seen after this has been committed.
            return true;
        }
        boolean early = clock.today().isBefore(cycle.signingDay());
        List<ContractId> frozen = early ? contracts.at(year, Set.of(Stage.FROZEN), CHUNK) : List.of();
        frozen.forEach(signings::openEarly);
        return frozen.size() == CHUNK;
    }

    /** The year's contracts are in force; the year before, if it was taken in from elsewhere, is over. */
    public void enterIntoForce(int year) {
        Cycle cycle = lock(year);
        cycle.enterIntoForce();
        cycles.update(cycle);
        commitments.promised(TextId.shared(year));
        events.publishEvent(new CycleInForce(year));
        cycles.findForUpdate(year - 1).filter(Cycle::takenIn).ifPresent(before -> {
            before.close();
            cycles.update(before);
            contracts.expire(before.year());
            events.publishEvent(new CycleClosed(before.year()));
        });
    }

    /** Opens the next follow-ups of the period that has come; true while some are left. */
    public boolean openFollowUps(int year) {
        Cycle cycle = lock(year);
        Period period = cycle.nextPeriod().orElseThrow();
        Set<TextId> opened = followUps.opened(year, period);
        List<TextId> next = inForce(year)
                .filter(text -> !opened.contains(text))
                .limit(CHUNK)
                .toList();
        next.forEach(text -> followUps.open(new FollowUpId(text, period)));
        if (next.size() < CHUNK) {
            cycle.periodOpened();
            cycles.update(cycle);
            events.publishEvent(new FollowUpPhaseOpened(year, period));
        }
        return next.size() == CHUNK;
    }

    /** Whether a reporting period is still to come. */
    @Transactional(readOnly = true)
    public boolean periodsLeft(int year) {
        return cycles.find(year).orElseThrow().nextPeriod().isPresent();
    }

    /** Stops the next contracts of a cancelled year; true while some are left. */
    public boolean cancelContracts(int year) {
        String reason = cycles.find(year).orElseThrow().cancelledBecause().orElseThrow();
        List<ContractId> next = contracts.at(year, Stage.unconcluded(), CHUNK);
        for (ContractId contract : next) {
            texts.cancel(contract.ownText(), reason);
            signings.cancel(contract);
        }
        boolean more = next.size() == CHUNK;
        if (!more && texts.find(TextId.shared(year)).isPresent()) {
            texts.cancel(TextId.shared(year), reason);
        }
        return more;
    }

    @ApplicationModuleListener
    void on(SigningPhaseOpened event) {
        checkContracts(event.year());
    }

    @ApplicationModuleListener
    void on(ContractInForce event) {
        commitments.promised(event.contract().ownText());
        checkContracts(event.contract().year());
    }

    @ApplicationModuleListener
    void on(ContractWithdrawn event) {
        checkContracts(event.contract().year());
    }

    @ApplicationModuleListener
    void on(FollowUpPhaseOpened event) {
        checkFollowUps(event.year(), event.period());
    }

    @ApplicationModuleListener
    void on(FollowUpConcluded event) {
        checkFollowUps(event.followUp().text().year(), event.followUp().period());
    }

    @ApplicationModuleListener
    void on(FollowUpCancelled event) {
        checkFollowUps(event.followUp().text().year(), event.followUp().period());
    }

    /** After a commit, so that of two that end at once the later one sees both. */
    private void checkContracts(int year) {
        cycles.lock(year);
        if (contracts.allConcluded(year)) {
            process.contractsConcluded(year);
        }
    }

    /** Of the running period only: an event of an earlier one may be told once more. */
    private void checkFollowUps(int year, Period period) {
        boolean running = lock(year).runningPeriod().filter(period::equals).isPresent();
        if (running && followUps.allConcluded(year, period)) {
            process.followUpsConcluded(year);
        }
    }

    private Stream<TextId> inForce(int year) {
        return Stream.concat(
                Stream.of(TextId.shared(year)),
                contracts.at(year, Set.of(Stage.IN_FORCE), Integer.MAX_VALUE).stream()
                        .map(ContractId::ownText));
    }

    private Cycle lock(int year) {
        return cycles.findForUpdate(year).orElseThrow();
    }
}
