package org.arshjul.cycle;

import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Municipalities that become part of others. It counts from the first year whose plan is not confirmed: from then on one
 * contract goes on from both, and what runs for the year that is planned is not touched.
 */
@Component
@Transactional
public class Mergers {

    /**
     * What a merger would mean.
     *
     * @param fromYear the first year of revision in which the one takes part as the other
     * @param bases the texts that the other one's next text begins from, the one whose sections it has first
     * @param takenOver the commitments of the one that stand in the other one's next text
     * @param running the years in which the one still takes part by itself
     */
    public record Merging(
            PartyId party,
            PartyId successor,
            int fromYear,
            List<TextId> bases,
            List<Commitment> takenOver,
            List<Integer> running) {}

    private final MergerRepository mergers;
    private final CycleRepository cycles;
    private final Cycles years;
    private final Texts texts;
    private final Commitments commitments;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    Mergers(
            MergerRepository mergers,
            CycleRepository cycles,
            Cycles years,
            Texts texts,
            Commitments commitments,
            Parties parties,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.mergers = mergers;
        this.cycles = cycles;
        this.years = years;
        this.texts = texts;
        this.commitments = commitments;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** All mergers, by the year from which they count. */
    @Transactional(readOnly = true)
    public List<Merger> all() {
        return mergers.all();
    }

    /** The municipalities that are part of no other one. */
    @Transactional(readOnly = true)
    public List<Party> candidates() {
        List<PartyId> merged = mergers.all().stream().map(Merger::party).toList();
        return parties.ofKind(PartyKind.MUNICIPALITY).stream()
                .filter(party -> !merged.contains(party.id()))
                .toList();
    }

    /** What it would mean if the one became part of the other; refuses as {@link #merge} does. */
    @Transactional(readOnly = true)
    public Merging merging(PartyId party, PartyId successor) {
        Cycles.requireCoordinator();
        requireMergeable(party, successor);
        int fromYear = firstOpenYear();
        TextId last = lastSigned(party, fromYear);
        List<TextId> bases = mergers.bases(new TextId(fromYear, successor.value()), texts::lastSigned);
        return new Merging(
                party,
                successor,
                fromYear,
                bases.isEmpty() ? List.of(last) : List.of(bases.get(0), last),
                commitments.inForce(last),
                years.runningWith(party).stream()
                        .filter(year -> year < fromYear)
                        .toList());
    }

    /**
     * Makes the one municipality part of the other from the first year whose plan is not confirmed. The other one's next
     * text begins from its own, with the commitments of the one beside it; where it has none, from the text of the one.
     *
     * @param reason why; refused when blank
     * @param reference where the decision is kept; refused when blank
     */
    public void merge(PartyId party, PartyId successor, String reason, String reference) {
        Cycles.requireCoordinator();
        requireMergeable(party, successor);
        Memberships.requireGrounds(reason, reference);
        int fromYear = firstOpenYear();
        lastSigned(party, fromYear);
        mergers.insert(new Merger(
                party, successor, fromYear, reason.strip(), reference.strip(), Actor.name(), clock.instant()));
        cycles.findForUpdate(fromYear).ifPresent(proposed -> {
            proposed.expect(CycleState.PLANNING);
            cycles.storeMunicipalities(
                    fromYear,
                    cycles.municipalities(fromYear).stream()
                            .map(one -> one.equals(party) ? successor : one)
                            .distinct()
                            .toList());
        });
        events.publishEvent(new MunicipalitiesMerged(fromYear, party, successor, reason.strip(), reference.strip()));
    }

    private void requireMergeable(PartyId party, PartyId successor) {
        Party one = municipality(party);
        Party other = municipality(successor);
        if (party.equals(successor)) {
            throw Refusal.invalid("merger.same", one.name());
        }
        mergers.requireOfItsOwn(one, Integer.MAX_VALUE);
        mergers.requireOfItsOwn(other, Integer.MAX_VALUE);
    }

    private Party municipality(PartyId id) {
        Party party = parties.get(id);
        if (party.kind() != PartyKind.MUNICIPALITY) {
            throw Refusal.invalid(
                    "merger.notMunicipality",
                    party.name(),
                    candidates().stream().map(one -> one.id().value()).collect(Collectors.joining(", ")));
        }
        return party;
    }

    /** The first year whose plan is not confirmed. */
    private int firstOpenYear() {
        List<Cycle> started = years.all();
        if (started.isEmpty()) {
            throw Refusal.conflict("merger.noYear");
        }
        return started.stream()
                .filter(cycle -> cycle.state() == CycleState.PLANNING)
                .mapToInt(Cycle::year)
                .min()
                .orElse(started.get(0).year() + 1);
    }

    private TextId lastSigned(PartyId party, int fromYear) {
        return texts.lastSigned(new TextId(fromYear, party.value()))
                .orElseThrow(() ->
                        Refusal.conflict("merger.noContract", parties.get(party).name()));
    }
}
