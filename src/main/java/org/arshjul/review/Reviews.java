package org.arshjul.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextCancelled;
import org.arshjul.contract.TextConfirmed;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.contract.Texts;
import org.arshjul.document.Paragraph;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of all texts: asked for when a text is confirmed, given party by party, concluded round by round. */
@Component
@Transactional
public class Reviews {

    private final ReviewRepository reviews;
    private final Texts texts;
    private final Contracts contracts;
    private final RevisionPolicy policy;
    private final ReviewProcess process;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    Reviews(
            ReviewRepository reviews,
            Texts texts,
            Contracts contracts,
            RevisionPolicy policy,
            ReviewProcess process,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.reviews = reviews;
        this.texts = texts;
        this.contracts = contracts;
        this.policy = policy;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** One party's opinion on one section, as it is sent in. */
    public record NewOpinion(
            String section, Digest digest, Verdict verdict, String remark, List<NewParagraphRemark> paragraphs) {

        boolean remarked() {
            return (remark != null && !remark.isBlank()) || !paragraphs.isEmpty();
        }

        /** Who approves and remarks on a paragraph approves with a remark. */
        Verdict weighed() {
            return verdict == Verdict.APPROVED && !paragraphs.isEmpty() ? Verdict.APPROVED_WITH_REMARK : verdict;
        }
    }

    /** What a party says on one paragraph; {@code paragraph} is the digest of {@link Paragraph}. */
    public record NewParagraphRemark(Digest paragraph, String remark) {}

    @ApplicationModuleListener
    void on(TextConfirmed event) {
        request(event.text(), event.round());
    }

    @ApplicationModuleListener
    void on(TextCancelled event) {
        process.cancelled(event.text());
    }

    /** That text's review as it stands; refuses an unknown text. */
    @Transactional(readOnly = true)
    public Review get(TextId id) {
        Text text = texts.get(id);
        return new Review(
                text, policy.reviewers(id, members(id)), reviews.latest(id), reviews.waived(id, text.round()));
    }

    /**
     * The same as far as it concerns one party, however many review the text: it knows no other reviewer, no other's opinion,
     * and nobody who was gone on without.
     */
    @Transactional(readOnly = true)
    public Review get(TextId id, PartyId party) {
        List<PartyId> only = List.of(party);
        Text text = texts.get(id);
        List<PartyId> asked = takesPart(id, party) ? policy.reviewers(id, only) : List.of();
        return new Review(text, asked, reviews.latest(id, only), Set.of());
    }

    /**
     * What the parties of one contract said on that text, which is a part of it, also after the year: it knows no other
     * reviewer, and nobody who was gone on without.
     */
    @Transactional(readOnly = true)
    public Review get(TextId id, List<PartyId> parties) {
        return new Review(texts.get(id), policy.reviewers(id, parties), reviews.latest(id, parties), Set.of());
    }

    /** The latest opinion of each party on each section of these texts; one query for all texts. */
    @Transactional(readOnly = true)
    public List<Opinion> latest(Collection<TextId> ids) {
        return ids.isEmpty() ? List.of() : reviews.latest(ids);
    }

    /** How many remarks and requests were made on each section of these texts, by its key; one query for all texts. */
    @Transactional(readOnly = true)
    public Map<TextId, Map<String, Integer>> remarksBySection(Collection<TextId> ids) {
        return ids.isEmpty() ? Map.of() : reviews.remarksBySection(ids);
    }

    /** Every opinion ever given on the text, the newest first. */
    @Transactional(readOnly = true)
    public List<Opinion> history(TextId id) {
        return reviews.all(id);
    }

    /**
     * Takes in a party's opinions; each is bound to what the section read. All must fit, or none counts.
     *
     * @throws Refusal for a stale digest, a paragraph that the section does not have, a party that does not review the text, a section left out, a request without a
     *     reason, or when the text is not under review
     */
    public void give(TextId id, PartyId party, List<NewOpinion> opinions) {
        Review review = get(id, party);
        if (review.text().state() != TextState.REVIEW) {
            throw Refusal.conflict(
                    "opinion.notUnderReview", id, review.text().state().id());
        }
        opinions.forEach(one -> review.check(party, one));
        Set<String> answered =
                Set.copyOf(opinions.stream().map(NewOpinion::section).distinct().toList());
        review.missingFrom(party).stream()
                .filter(section -> !answered.contains(section.key()))
                .findFirst()
                .ifPresent(missing -> {
                    throw Refusal.invalid("opinion.sectionMissing", missing.heading());
                });
        List<Opinion> taken =
                opinions.stream().map(one -> taken(review.text(), party, one)).toList();
        reviews.insert(taken);
        taken.forEach(this::tell);
    }

    private Opinion taken(Text text, PartyId party, NewOpinion one) {
        return new Opinion(
                text.id(),
                one.section(),
                party,
                one.digest(),
                one.weighed(),
                one.remark(),
                anchored(text.section(one.section()), one.paragraphs()),
                Actor.name(),
                clock.instant());
    }

    private void tell(Opinion one) {
        events.publishEvent(new OpinionGiven(
                one.text(),
                one.party(),
                one.section(),
                one.verdict(),
                one.digest().hex()));
        one.paragraphs()
                .forEach(remark -> events.publishEvent(new ParagraphRemarked(
                        one.text(),
                        one.party(),
                        one.section(),
                        remark.paragraph().hex(),
                        remark.quote(),
                        remark.remark())));
        if (!one.verdict().approves()) {
            events.publishEvent(new ChangeRequested(one.text(), one.party(), one.section(), one.reason()));
        }
    }

    private static List<ParagraphRemark> anchored(Section section, List<NewParagraphRemark> remarks) {
        if (remarks.isEmpty()) {
            return List.of();
        }
        List<Paragraph> paragraphs = Paragraph.of(section.markdown());
        return remarks.stream()
                .map(remark -> paragraphs.stream()
                        .filter(one -> one.digest().equals(remark.paragraph()))
                        .findFirst()
                        .map(one -> new ParagraphRemark(
                                one.digest(), one.quote(), remark.remark().strip()))
                        .orElseThrow(() -> Refusal.invalid(
                                "opinion.paragraphUnknown",
                                section.heading(),
                                remark.paragraph().brief())))
                .toList();
    }

    /** The coordinator, or the steering group, goes on without that party's opinion in this round. */
    public void goOnWithout(TextId id, PartyId party) {
        reviews.waive(id, texts.get(id).round(), party);
    }

    /** A party that has joined while others were being asked is asked from the next round on. */
    public void waitForNextRound(TextId id, PartyId party) {
        texts.find(id).filter(text -> text.state() == TextState.REVIEW).ifPresent(text -> goOnWithout(id, party));
    }

    /** The party takes no part any more: nobody waits for its opinion. */
    public void partyLeft(TextId id, PartyId party) {
        process.partyLeft(id, party);
    }

    /** Ends the round and tells the text what came of it. */
    public void conclude(TextId id) {
        Review review = get(id);
        if (review.agreed()) {
            texts.agreed(id);
        } else {
            texts.changesRequested(id, review.sectionsToRework());
        }
    }

    private void request(TextId id, int round) {
        if (reviews.request(id, round)) {
            events.publishEvent(new ReviewRequested(id, round, get(id).partiesToAsk()));
            process.requested(id);
        }
    }

    private List<PartyId> members(TextId id) {
        return id.shared()
                ? contracts.takingPart(id.year())
                : contracts.get(ContractId.of(id.toString())).parties();
    }

    private boolean takesPart(TextId id, PartyId party) {
        return id.shared()
                ? contracts.takesPart(id.year(), party)
                : contracts.get(ContractId.of(id.toString())).parties().contains(party);
    }
}
