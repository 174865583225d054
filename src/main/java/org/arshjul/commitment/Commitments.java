package org.arshjul.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.CommitmentWordings;
import org.arshjul.contract.Owner;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionRevised;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextAdopted;
import org.arshjul.contract.TextAgreed;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextOpened;
import org.arshjul.contract.TextState;
import org.arshjul.contract.Texts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commitments of all texts: read out of their sections, and followed from year to year. */
@Component
@Transactional
public class Commitments {

    private final CommitmentRepository commitments;
    private final ReportRepository reports;
    private final Texts texts;
    private final CommitmentWordings wordings;
    private final RevisionPolicy policy;
    private final ProgrammeClock clock;

    Commitments(
            CommitmentRepository commitments,
            ReportRepository reports,
            Texts texts,
            CommitmentWordings wordings,
            RevisionPolicy policy,
            ProgrammeClock clock) {
        this.commitments = commitments;
        this.reports = reports;
        this.texts = texts;
        this.wordings = wordings;
        this.policy = policy;
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
    }

    /** Reads the text's commitments out of its sections as they now read; doing it twice changes nothing. */
    public void synchronise(TextId id) {
        int last = commitments.lock(id);
        Text text = texts.get(id);
        List<Wording> found = found(text);
        List<Commitment> known = commitments.of(id);
        Map<Wording, Commitment> same = WordingMatch.of(found, known);

        same.forEach((wording, commitment) -> store(commitment, commitment.standing(wording)));
        known.stream()
                .filter(commitment -> !same.containsValue(commitment))
                .forEach(gone -> store(gone, gone.struck(clock.instant())));

        List<Wording> fresh =
                found.stream().filter(wording -> !same.containsKey(wording)).toList();
        if (!fresh.isEmpty()) {
            Map<Wording, Commitment> before = WordingMatch.of(fresh, carriedOver(text, known));
            for (Wording wording : fresh) {
                commitments.insert(Commitment.proposed(id, ++last, wording, before.get(wording)));
            }
            commitments.count(id, last);
        }
        if (signedElsewhere(text)) {
            commitments.promise(id);
        }
    }

    /** The text is in force: what it proposes is now promised. */
    public void promised(TextId id) {
        commitments.promise(id);
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

    /** How many of that year's commitments in force were last reported on with which status. */
    @Transactional(readOnly = true)
    public Map<ReportStatus, Integer> statuses(int year) {
        return reports.statuses(year);
    }

    /** How many commitments of that year's texts are in force. */
    @Transactional(readOnly = true)
    public int promised(int year) {
        return commitments.promised(year);
    }

    /** The commitments that are, or were, in force in all years, counted; those given up for a reason among them. */
    @Transactional(readOnly = true)
    public List<Tally> tallies() {
        return reports.tallies();
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
        return all.stream()
                .map(one ->
                        new Standing(one, latest.get(one.id()), before.get(one.previous()), latest.get(one.previous())))
                .toList();
    }

    private void store(Commitment before, Commitment after) {
        if (!after.equals(before)) {
            commitments.update(after);
        }
    }

    private List<Wording> found(Text text) {
        List<Wording> found = new ArrayList<>();
        for (Section section : text.sections()) {
            if (section.owner() == Owner.GENERATED) {
                continue;
            }
            for (String wording : wordings.in(section.body())) {
                found.add(new Wording(
                        section.key(), section.number(), found.size() + 1, wording, promisor(text.id(), section)));
            }
        }
        return found;
    }

    private PartyId promisor(TextId text, Section section) {
        return section.owner() == Owner.AGENCIES
                ? Commitment.AGENCIES
                : policy.writers(text, section.owner()).get(0);
    }

    /** What the text of the year before promised and this one has not yet taken up. */
    private List<Commitment> carriedOver(Text text, List<Commitment> known) {
        Set<String> taken = known.stream().map(Commitment::lineage).collect(Collectors.toSet());
        return text.basedOn().stream()
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

    /** A text without a base was taken in as it was signed. */
    private static boolean signedElsewhere(Text text) {
        return text.basedOn().isEmpty() && text.state() == TextState.AGREED;
    }
}
