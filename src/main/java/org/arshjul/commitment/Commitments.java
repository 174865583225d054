package org.arshjul.commitment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.commitment.SectionCommitments.Line;
import org.arshjul.contract.CommitmentTies;
import org.arshjul.contract.CommitmentWordings;
import org.arshjul.contract.ConfirmedRound;
import org.arshjul.contract.Owner;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionRevised;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextAdopted;
import org.arshjul.contract.TextAgreed;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextOpened;
import org.arshjul.contract.Texts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commitments of all texts: read out of their sections, and followed from year to year. */
@Component
@Transactional
public class Commitments implements CommitmentTies {

    private static final int LONGEST_REASON = 2_000;

    private final CommitmentRepository commitments;
    private final ReportRepository reports;
    private final StrikeRepository strikes;
    private final OriginRepository origins;
    private final Texts texts;
    private final CommitmentWordings wordings;
    private final RevisionPolicy policy;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    Commitments(
            CommitmentRepository commitments,
            ReportRepository reports,
            StrikeRepository strikes,
            OriginRepository origins,
            Texts texts,
            CommitmentWordings wordings,
            RevisionPolicy policy,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.commitments = commitments;
        this.reports = reports;
        this.strikes = strikes;
        this.origins = origins;
        this.texts = texts;
        this.wordings = wordings;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(TextAdopted event) {
        synchronise(event.text());
    }

    @ApplicationModuleListener
    void on(TextOpened event) {
        synchronise(event.text());
    }

    @ApplicationModuleListener
    void on(SectionRevised event) {
        synchronise(event.text());
    }

    @ApplicationModuleListener
    void on(TextAgreed event) {
        synchronise(event.text());
        recordStrikes(event.text());
    }

    /** Each once, however often the event is told. */
    void recordStrikes(TextId text) {
        List<Standing> leftOut =
                standings(text).stream().filter(Commitments::leftOut).toList();
        Set<String> elsewhere =
                origins.left(leftOut.stream().map(one -> one.before().id()).toList());
        leftOut.stream()
                .filter(one -> !elsewhere.contains(one.before().id()))
                .filter(one -> commitments.tellDropped(one.commitment().id()))
                .forEach(one -> events.publishEvent(new CommitmentDropped(
                        text,
                        one.commitment().id(),
                        one.commitment().section(),
                        one.commitment().wording(),
                        one.strike() == null ? null : one.strike().reason())));
    }

    /** Reads the text's commitments out of its sections as they now read; doing it twice changes nothing. */
    public void synchronise(TextId id) {
        int last = commitments.lock(id);
        Text text = texts.get(id);
        List<Wording> found = found(text, Map.of());
        List<Commitment> known = commitments.of(id);
        Map<Wording, Commitment> same = WordingMatch.of(found, known);

        same.forEach((wording, commitment) -> store(commitment, commitment.standing(wording)));
        known.stream()
                .filter(commitment -> !same.containsValue(commitment))
                .forEach(gone -> store(gone, gone.struck(clock.instant())));

        List<Wording> fresh =
                found.stream().filter(wording -> !same.containsKey(wording)).toList();
        List<Commitment> carriedOver = carriedOver(text, known);
        Map<Wording, Commitment> before = WordingMatch.of(fresh, carriedOver);
        List<Commitment> made = new ArrayList<>();
        for (Wording wording : fresh) {
            made.add(Commitment.proposed(id, ++last, wording, before.get(wording)));
        }
        // What has no place in the text from its beginning, such as that of a section which the template dropped.
        for (Commitment lost : carriedOver) {
            if (!before.containsValue(lost)) {
                made.add(Commitment.leftOut(id, ++last, lost, clock.instant()));
            }
        }
        commitments.insert(made);
        commitments.count(id, last);
        if (text.takenIn()) {
            commitments.promise(id);
        }
    }

    /** The text is in force: what it proposes is now promised. */
    public void promised(TextId id) {
        commitments.promise(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tie> ties(TextId text) {
        List<Commitment> now =
                commitments.of(text).stream().filter(Commitment::stands).toList();
        Set<String> ids = now.stream().map(Commitment::id).collect(Collectors.toSet());
        List<Origin> said = origins.touching(ids).stream()
                .filter(one -> ids.contains(one.commitment()))
                .toList();
        Map<String, Commitment> byId = Stream.concat(
                        now.stream(),
                        commitments
                                .all(Stream.concat(
                                                now.stream()
                                                        .map(Commitment::previous)
                                                        .filter(Objects::nonNull),
                                                said.stream().map(Origin::from))
                                        .distinct()
                                        .toList())
                                .stream())
                .collect(Collectors.toMap(Commitment::id, Function.identity()));
        return Stream.concat(
                        now.stream()
                                .filter(one -> one.previous() != null)
                                .map(one -> new Tie(byId.get(one.previous()).wording(), one.wording(), true)),
                        said.stream()
                                .map(one -> new Tie(
                                        byId.get(one.from()).wording(),
                                        byId.get(one.commitment()).wording(),
                                        false)))
                .toList();
    }

    /** That commitment; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Commitment get(String id) {
        return commitments.find(id).orElseThrow(() -> Refusal.notFound("commitment.unknown", id));
    }

    /** All commitments of that text in its order, those that no longer stand last. */
    @Transactional(readOnly = true)
    public List<Commitment> of(TextId id) {
        return commitments.of(id);
    }

    /** The same as {@link #of}, each with its latest report and what it was in the year before. */
    @Transactional(readOnly = true)
    public List<Standing> standings(TextId id) {
        return standings(commitments.of(id));
    }

    /** How many commitments stand in each section of these texts, by the section's key; one query for all texts. */
    @Transactional(readOnly = true)
    public Map<TextId, Map<String, Integer>> countBySection(Collection<TextId> ids) {
        return commitments.countBySection(ids);
    }

    /** What changed among the commitments of these texts since the year before; one query for all texts. */
    @Transactional(readOnly = true)
    public Map<TextId, CommitmentChanges> changes(Collection<TextId> ids) {
        return commitments.changes(ids);
    }

    /**
     * What each section promises as it is being written, by the section's key.
     *
     * @param typed the sections' bodies that are not saved yet, by their key
     */
    @Transactional(readOnly = true)
    public Map<String, SectionCommitments> asWritten(Text text, Map<String, String> typed) {
        List<Wording> found = found(text, typed);
        List<Standing> known = standings(text.id());
        Map<String, Standing> byId =
                known.stream().collect(Collectors.toMap(one -> one.commitment().id(), Function.identity()));
        Map<Wording, Commitment> same =
                WordingMatch.of(found, known.stream().map(Standing::commitment).toList());
        Map<String, SectionCommitments> sections = new HashMap<>();
        for (Wording wording : found) {
            Commitment commitment = same.get(wording);
            section(sections, wording.section())
                    .standing()
                    .add(new Line(wording.text(), commitment == null ? null : byId.get(commitment.id())));
        }
        List<Standing> leftOut = known.stream()
                .filter(one -> one.before() != null && !same.containsValue(one.commitment()))
                .toList();
        Map<String, Strike> why =
                strikes.of(leftOut.stream().map(one -> one.commitment().id()).toList());
        leftOut.forEach(one -> section(sections, one.commitment().section())
                .struck()
                .add(one.because(why.get(one.commitment().id()))));
        return sections;
    }

    private static SectionCommitments section(Map<String, SectionCommitments> sections, String key) {
        return sections.computeIfAbsent(key, none -> new SectionCommitments(new ArrayList<>(), new ArrayList<>()));
    }

    /**
     * Says why a commitment is left out of its text; the signed-in person must write for its section's owner, and the
     * text must be open. It counts while its wording does not stand in the text, and goes to the record when the text is
     * agreed.
     */
    public void explainStrike(String id, String reason) {
        Commitment commitment = open(id);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.invalid("commitment.strike.reason", commitment.wording(), LONGEST_REASON);
        }
        strikes.put(id, new Strike(why, Actor.name(), clock.instant()));
    }

    /** That commitment, if its text is open and the signed-in person writes for its section's owner; refuses otherwise. */
    Commitment open(String id) {
        Commitment commitment = get(id);
        Text text = texts.get(commitment.text());
        if (!text.isOpen()) {
            throw Refusal.conflict("text.notOpen", text.id(), text.state().id());
        }
        policy.requireWriter(text.id(), sectionOf(commitment));
        return commitment;
    }

    /** Where it stands, or last stood: the section may have stood last year only. */
    Section sectionOf(Commitment commitment) {
        Text text = texts.get(commitment.text());
        return text.find(commitment.section())
                .or(() -> text.basedOn().flatMap(texts::find).flatMap(base -> base.find(commitment.section())))
                .orElseGet(() -> text.section(commitment.section()));
    }

    /** One commitment through all years, the first one first; refuses an unknown lineage. */
    @Transactional(readOnly = true)
    public List<Standing> lineage(String lineage) {
        List<Commitment> years = commitments.ofLineage(lineage);
        if (years.isEmpty()) {
            throw Refusal.notFound("commitment.lineage.unknown", lineage);
        }
        return standings(years);
    }

    /** What of the text is in force, party by party: the commitments that are to be reported on. */
    @Transactional(readOnly = true)
    public List<Commitment> inForce(TextId id) {
        return commitments.of(id).stream()
                .filter(commitment -> commitment.state() == CommitmentState.PROMISED)
                .toList();
    }

    /** What of the text is in force and that party's own: what it is asked to report on, in the order of the text. */
    @Transactional(readOnly = true)
    public List<Standing> asked(TextId id, PartyId party) {
        return standings(commitments.of(id).stream()
                .filter(one ->
                        one.state() == CommitmentState.PROMISED && one.party().equals(party))
                .toList());
    }

    /** The commitments that are, or were, in force in all years, counted; those given up for a reason among them. */
    @Transactional(readOnly = true)
    public List<Tally> tallies() {
        return reports.tallies("%");
    }

    /** What that text promised, each with the latest report that a board or the steering group has taken note of. */
    @Transactional(readOnly = true)
    public List<PublishedCommitment> published(TextId id) {
        return published(id.toString());
    }

    /** The same for all texts of that year. */
    @Transactional(readOnly = true)
    public List<PublishedCommitment> published(int year) {
        return published(year + "/%");
    }

    private List<PublishedCommitment> published(String texts) {
        Map<String, ProgressReport> noted = reports.noted(texts);
        return commitments.everPromised(texts).stream()
                .map(one -> new PublishedCommitment(one, noted.get(one.id())))
                .toList();
    }

    /**
     * What the parties that write for that owner have finished since the text's base was last confirmed: in the base, and in
     * the text before it; what is promised again and was reported anew stands once, as last reported.
     */
    @Transactional(readOnly = true)
    public List<FinishedCommitment> finished(Text text, Owner owner) {
        List<PartyId> parties = promisors(text.id(), owner);
        Map<String, FinishedCommitment> finished = new LinkedHashMap<>();
        text.basedOn().ifPresent(base -> {
            List<ConfirmedRound> rounds = texts.rounds(base);
            if (!rounds.isEmpty()) {
                Instant since = rounds.get(rounds.size() - 1).at();
                texts.get(base).basedOn().stream()
                        .flatMap(earlier -> finished(earlier, parties))
                        .filter(one -> one.report().at().isAfter(since))
                        .forEach(one -> finished.put(one.commitment().lineage(), one));
            }
            finished(base, parties).forEach(one -> finished.put(one.commitment().lineage(), one));
        });
        return List.copyOf(finished.values());
    }

    private Stream<FinishedCommitment> finished(TextId text, List<PartyId> parties) {
        List<Commitment> promised = commitments.of(text).stream()
                .filter(one -> !one.struck() && parties.contains(one.party()))
                .toList();
        Map<String, ProgressReport> latest =
                reports.latest(promised.stream().map(Commitment::id).toList());
        return promised.stream()
                .filter(one -> latest.containsKey(one.id()))
                .map(one -> new FinishedCommitment(one, latest.get(one.id())))
                .filter(one -> one.done() || one.commitment().state() == CommitmentState.DROPPED);
    }

    void givenUp(String id, String reason) {
        commitments.update(get(id).givenUp(clock.instant(), reason));
    }

    private List<Standing> standings(List<Commitment> all) {
        List<String> previous =
                all.stream().map(Commitment::previous).filter(Objects::nonNull).toList();
        Map<String, Commitment> before =
                commitments.all(previous).stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
        Map<String, ProgressReport> latest =
                reports.latest(Stream.concat(all.stream().map(Commitment::id), previous.stream())
                        .distinct()
                        .toList());
        Map<String, Strike> why = strikes.of(
                all.stream().filter(Commitment::struck).map(Commitment::id).toList());
        return all.stream()
                .map(one -> new Standing(
                        one,
                        latest.get(one.id()),
                        before.get(one.previous()),
                        latest.get(one.previous()),
                        why.get(one.id())))
                .toList();
    }

    /** Whether last year's text promised it and this one does not. */
    private static boolean leftOut(Standing one) {
        return one.commitment().struck() && one.before() != null;
    }

    private void store(Commitment before, Commitment after) {
        if (!after.equals(before)) {
            commitments.update(after);
        }
    }

    private List<Wording> found(Text text, Map<String, String> typed) {
        List<Wording> found = new ArrayList<>();
        for (Section section : text.sections()) {
            if (section.owner() == Owner.GENERATED) {
                continue;
            }
            for (String wording : wordings.in(section.reading(typed.getOrDefault(section.key(), section.body())))) {
                found.add(new Wording(
                        section.key(),
                        section.number(),
                        found.size() + 1,
                        wording,
                        promisors(text.id(), section.owner()).get(0)));
            }
        }
        return found;
    }

    private List<PartyId> promisors(TextId text, Owner owner) {
        return owner == Owner.AGENCIES ? List.of(Commitment.AGENCIES) : policy.writers(text, owner);
    }

    /** What the text of the year before promised and this one has not yet taken up. */
    private List<Commitment> carriedOver(Text text, List<Commitment> known) {
        Set<String> taken = known.stream().map(Commitment::lineage).collect(Collectors.toSet());
        return Stream.concat(text.basedOn().stream(), texts.takenOver(text.id()).stream())
                .flatMap(base -> read(base).stream())
                .filter(commitment -> !commitment.struck() && !taken.contains(commitment.lineage()))
                .toList();
    }

    /** A base that was never read (its event is still on its way) is read first, for lineages begin there. */
    private List<Commitment> read(TextId base) {
        if (commitments.of(base).isEmpty()) {
            synchronise(base);
        }
        return commitments.of(base);
    }
}
