package org.arshjul.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;

/**
 * A text's review: its sections as they read, the parties that review it, and their latest opinions. An opinion counts
 * for the section only as long as the section reads as it did when the opinion was given.
 */
public final class Review {

    /** A party on a section, by its key. */
    private record Place(PartyId party, String section) {}

    private final Text text;
    private final List<PartyId> reviewers;
    private final Map<Place, Opinion> opinions;
    private final Map<String, Digest> digests;
    private final Set<PartyId> waived;

    /**
     * @param opinions the latest one of each party on each section
     * @param waived the parties that the coordinator decided to go on without
     */
    Review(Text text, List<PartyId> reviewers, List<Opinion> opinions, Set<PartyId> waived) {
        this.text = text;
        this.reviewers = List.copyOf(reviewers);
        this.opinions = opinions.stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> new Place(one.party(), one.section()), Function.identity()));
        this.digests = text.sections().stream().collect(Collectors.toUnmodifiableMap(Section::key, Section::digest));
        this.waived = Set.copyOf(waived);
    }

    public Text text() {
        return text;
    }

    public List<PartyId> reviewers() {
        return reviewers;
    }

    /** The sections on which opinions are asked: all but those that the product makes. */
    public List<Section> sections() {
        return text.sections().stream()
                .filter(section -> section.owner() != Owner.GENERATED)
                .toList();
    }

    /** The party's opinion on the section as it now reads, if it has one. */
    public Optional<Opinion> opinion(PartyId party, Section section) {
        return latest(party, section.key()).filter(one -> one.digest().equals(digests.get(section.key())));
    }

    /** The party's latest opinion on that section, whether the section still reads so or not. */
    public Optional<Opinion> latest(PartyId party, String sectionKey) {
        return Optional.ofNullable(opinions.get(new Place(party, sectionKey)));
    }

    /** The sections that this party has not approved as they now read. */
    public List<Section> missingFrom(PartyId party) {
        return sections().stream()
                .filter(section -> opinion(party, section)
                        .filter(one -> one.verdict().approves())
                        .isEmpty())
                .toList();
    }

    /** The parties that must be asked, for a section has changed since they approved it or they never did. */
    public List<PartyId> partiesToAsk() {
        return reviewers.stream().filter(party -> !missingFrom(party).isEmpty()).toList();
    }

    /** The opinions that ask for a change of a section as it now reads. */
    public List<Opinion> changeRequests() {
        return sections().stream()
                .flatMap(section -> reviewers.stream()
                        .flatMap(party -> opinion(party, section).stream())
                        .filter(one -> !one.verdict().approves()))
                .toList();
    }

    /** The keys of the sections of which a change is asked. */
    public Set<String> sectionsToRework() {
        return changeRequests().stream().map(Opinion::section).collect(Collectors.toSet());
    }

    /** Whether everybody who reviews the text, and was not gone on without, has approved all of it. */
    public boolean agreed() {
        return partiesToAsk().stream().allMatch(waived::contains)
                && changeRequests().isEmpty();
    }

    /** Refuses an opinion on what the section no longer says, a party that does not review, a request without a reason. */
    void check(PartyId party, Reviews.NewOpinion opinion) {
        if (!reviewers.contains(party)) {
            throw Refusal.forbidden("opinion.notReviewer", party, text.id());
        }
        Section section = text.section(opinion.section());
        if (!section.digest().equals(opinion.digest())) {
            throw Refusal.conflict(
                    "opinion.stale",
                    section.heading(),
                    opinion.digest().brief(),
                    section.digest().brief());
        }
        if (!opinion.verdict().approves() && !opinion.remarked()) {
            throw Refusal.invalid("opinion.reasonMissing", section.heading());
        }
    }
}
