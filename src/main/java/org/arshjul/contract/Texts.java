package org.arshjul.contract;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of all years: opened from last year's, revised section by section, confirmed, agreed. */
@Component
@Transactional
public class Texts {

    private final TextRepository texts;
    private final Contracts contracts;
    private final TextProcess process;
    private final RevisionPolicy policy;
    private final Renewals renewals;
    private final Templates templates;
    private final TakeOver takeOver;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    Texts(
            TextRepository texts,
            Contracts contracts,
            TextProcess process,
            RevisionPolicy policy,
            Renewals renewals,
            Templates templates,
            TakeOver takeOver,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.texts = texts;
        this.contracts = contracts;
        this.process = process;
        this.policy = policy;
        this.renewals = renewals;
        this.templates = templates;
        this.takeOver = takeOver;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a text from that earlier one as the year's template has it, its years moved on; it is no fault if it is open
     * already.
     */
    public void open(TextId id, TextId base) {
        open(id, base, List.of());
    }

    /** The same, with the commitments of those other texts behind its own, each in the section that goes on from theirs. */
    public void open(TextId id, TextId base, List<TextId> others) {
        if (texts.find(id).isPresent()) {
            return;
        }
        List<Section> sections =
                new Rollover(id.year(), lastYears(base)).sections(renewals.of(id, base), clock.instant());
        for (TextId other : others) {
            sections = takeOver.into(id, sections, renewals.of(id, other), get(other));
        }
        texts.insert(new Text(id, base, TextState.DRAFTING, 0, 0, sections));
        texts.insertTakenOver(id, others);
        events.publishEvent(new TextOpened(id, base.toString()));
        process.opened(id);
    }

    /** Opens a text that has no earlier one: with the sections of the year's template, all empty; no fault if it is open. */
    public void begin(TextId id) {
        if (texts.find(id).isPresent()) {
            return;
        }
        texts.insert(new Text(
                id,
                null,
                TextState.DRAFTING,
                0,
                0,
                Rollover.fromTemplate(id, templates.of(id.year()), clock.instant())));
        events.publishEvent(new TextOpened(id, null));
        process.opened(id);
    }

    /**
     * What the sections of a text began as: last year's that each carries, as Markdown by the section's key; several follow
     * each other. A section that began empty has none.
     */
    public Map<String, String> beginnings(Text text) {
        Map<String, String> beginnings = new HashMap<>();
        renewals.of(text).ifPresent(renewal -> {
            Map<SectionHeading, Section> before = lastYears(renewal.base());
            for (SectionRenewal one : renewal.standing()) {
                if (!one.carried().isEmpty()) {
                    beginnings.put(
                            one.key(),
                            one.carried().stream()
                                    .map(from -> before.get(from).markdown())
                                    .collect(Collectors.joining("\n\n")));
                }
            }
        });
        return beginnings;
    }

    /** Of the sections that stood in that text and in the shared one of its year. */
    private Map<SectionHeading, Section> lastYears(TextId base) {
        Map<SectionHeading, Section> found = new HashMap<>();
        Stream.concat(texts.find(TextId.shared(base.year())).stream(), Stream.of(get(base)))
                .forEach(text -> text.sections()
                        .forEach(section ->
                                found.put(SectionHeading.of(section, text.id().scope()), section)));
        return found;
    }

    /** Takes in a text of a past year as it was signed; replaces one taken in before on which nobody has built. */
    public void adopt(TextId id, List<Section> sections) {
        Optional<Text> present = texts.find(id);
        if (present.isPresent()) {
            if (builtUpon(id)) {
                throw Refusal.conflict("text.builtUpon", id);
            }
            texts.delete(id);
        }
        texts.insert(new Text(id, null, TextState.AGREED, 0, 0, replacing(present, sections)));
        templates.readBy(id.year());
        events.publishEvent(new TextAdopted(id));
    }

    /** What was ruled about the items of a text holds in the one that replaces it, where nothing else is ruled now. */
    static List<Section> replacing(Optional<Text> present, List<Section> sections) {
        return sections.stream()
                .map(section -> present.flatMap(text -> text.find(section.key()))
                        .map(before -> section.keeping(before.rulings()))
                        .orElse(section))
                .toList();
    }

    /** Whether people have worked with that text here: it was opened here, or another began as a copy of it. */
    @Transactional(readOnly = true)
    public boolean builtUpon(TextId id) {
        return texts.find(id).filter(text -> !text.takenIn()).isPresent() || texts.isBase(id);
    }

    /** That text; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Text get(TextId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("text.unknown", id));
    }

    @Transactional(readOnly = true)
    public Optional<Text> find(TextId id) {
        return texts.find(id);
    }

    /** That text as it read at that moment; before the text was opened, as it was opened. Refuses an unknown text. */
    @Transactional(readOnly = true)
    public Text asOf(TextId id, Instant moment) {
        return texts.findAsOf(id, moment).orElseThrow(() -> Refusal.notFound("text.unknown", id));
    }

    /** The texts whose commitments that one took over when it was opened, besides those of the text it began from. */
    @Transactional(readOnly = true)
    public List<TextId> takenOver(TextId id) {
        return texts.takenOver(id);
    }

    /** The rounds of opinions on that text, the first one first. */
    @Transactional(readOnly = true)
    public List<ConfirmedRound> rounds(TextId id) {
        return texts.rounds(id);
    }

    /** The latest signed text of that part before that year: what its next text begins from. */
    @Transactional(readOnly = true)
    public Optional<TextId> lastSigned(TextId id) {
        return texts.lastSigned(id);
    }

    /** Which of these municipalities have a signed text of their own from a year before that one; one query for all. */
    @Transactional(readOnly = true)
    public Set<PartyId> signedBefore(int year, Collection<PartyId> municipalities) {
        return texts
                .lastSigned(year, municipalities.stream().map(PartyId::value).toList())
                .keySet()
                .stream()
                .map(PartyId::new)
                .collect(Collectors.toSet());
    }

    /** The ids of the texts of one year's revision. */
    @Transactional(readOnly = true)
    public List<TextId> ofYear(int year) {
        return texts.ofYear(year);
    }

    /** The sections that people write in these texts, in order, without their bodies; one query for all texts. */
    @Transactional(readOnly = true)
    public Map<TextId, List<SectionOutline>> outlines(Collection<TextId> ids) {
        return texts.outlines(ids);
    }

    /** Every version of one section, the first one first. */
    @Transactional(readOnly = true)
    public List<Section> versions(TextId id, String sectionKey) {
        return texts.versions(id, sectionKey);
    }

    /**
     * Gives one section a new title and body; the signed-in person must write for its owner.
     *
     * @param basedOn the digest of the section as the person saw it; a stale one is refused
     */
    public Section revise(TextId id, String sectionKey, String title, String body, Digest basedOn) {
        Text text = open(id);
        Section before = text.section(sectionKey);
        policy.requireWriter(id, before);
        Section after = text.revise(sectionKey, title, body, basedOn, Actor.name(), clock.instant());
        if (after.version() != before.version()) {
            texts.insertVersion(id, after);
            texts.update(text);
            events.publishEvent(new SectionRevised(
                    id, sectionKey, after.version(), after.digest().hex()));
        }
        return after;
    }

    /** The sections of the template that the text began without and still does without, in the template's order. */
    @Transactional(readOnly = true)
    public List<SectionHeading> missing(TextId id) {
        return missing(get(id));
    }

    private List<SectionHeading> missing(Text text) {
        return renewals.of(text).map(Renewal::missing).orElse(List.of());
    }

    /**
     * Takes a section of the template into a text that began without it: empty, at its number's place; the signed-in person
     * must write for its owner. Refused where the text may not change, and for any section but {@link #missing} ones.
     */
    public Section takeIn(TextId id, String sectionKey) {
        Text text = open(id);
        List<SectionHeading> missing = missing(text);
        SectionHeading heading = missing.stream()
                .filter(one -> one.key().equals(sectionKey))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "section.notMissing",
                        sectionKey,
                        id,
                        missing.size(),
                        String.join(
                                ", ", missing.stream().map(SectionHeading::key).toList())));
        policy.requireWriter(id, heading.owner(), heading.heading());
        Instant now = clock.instant();
        Section taken = text.takeIn(heading, texts.absentSince(id, heading, now), Actor.name(), now);
        texts.insertVersion(id, taken);
        texts.update(text);
        events.publishEvent(new SectionTakenIn(id, sectionKey));
        return taken;
    }

    /**
     * Leaves out again what was taken in this year, while it stands empty and has not been before the reviewers; the
     * signed-in person must write for its owner.
     */
    public void leaveOut(TextId id, String sectionKey) {
        Text text = open(id);
        Section section = text.section(sectionKey);
        policy.requireWriter(id, section);
        if (!texts.beganWithout(id, sectionKey)) {
            throw Refusal.conflict("section.notTakenIn", section.heading());
        }
        if (wasReviewed(id, sectionKey)) {
            throw Refusal.conflict("section.wasReviewed", section.heading());
        }
        texts.leaveOut(id, text.leaveOut(sectionKey, Actor.name(), clock.instant()));
        texts.update(text);
        events.publishEvent(new SectionLeftOut(id, sectionKey));
    }

    private boolean wasReviewed(TextId id, String sectionKey) {
        return texts.rounds(id).stream()
                .anyMatch(round -> texts.findAsOf(id, round.at())
                        .flatMap(text -> text.find(sectionKey))
                        .isPresent());
    }

    /** The draft may go to the parties. */
    public void confirm(TextId id) {
        Text text = open(id);
        text.confirm();
        texts.insertRound(id, text.round(), clock.instant());
        store(text, Stage.REVIEW);
        events.publishEvent(new TextConfirmed(id, text.round()));
    }

    /** The reviewers stand behind every section as it reads. */
    public void agreed(TextId id) {
        Text text = open(id);
        text.agree();
        store(text, Stage.AGREED);
        events.publishEvent(new TextAgreed(id, false));
        process.agreed(id);
    }

    /** Reviewers asked for changes of these sections. */
    public void changesRequested(TextId id, Collection<String> sectionKeys) {
        Text text = open(id);
        text.rework(sectionKeys);
        store(text, Stage.REWORK);
        process.changesRequested(id, text.roundsSinceOpened() < policy.rounds());
    }

    /** The coordinator, or the steering group, goes on although change requests stand. */
    public void agreeDespiteRequests(TextId id) {
        Text text = open(id);
        text.agreeDespiteRequests();
        store(text, Stage.AGREED);
        events.publishEvent(new TextAgreed(id, true));
    }

    /** An agreed text is opened for rework again. */
    public void reopen(TextId id, String reason) {
        Text text = open(id);
        text.reopen();
        store(text, Stage.REWORK);
        events.publishEvent(new TextReopened(id, reason));
        process.reopened(id);
    }

    /** The text is not revised any further. */
    public void cancel(TextId id, String reason) {
        Text text = open(id);
        text.cancel();
        texts.update(text);
        events.publishEvent(new TextCancelled(id, reason));
        process.cancelled(id);
    }

    private Text open(TextId id) {
        return texts.findForUpdate(id).orElseThrow(() -> Refusal.notFound("text.unknown", id));
    }

    private void store(Text text, Stage stage) {
        texts.update(text);
        if (!text.id().shared()) {
            contracts.advance(ContractId.of(text.id().toString()), stage);
        }
    }
}
