package org.arshjul.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;

/** One text of one year with its sections as they now read; it guards its own way from draft to agreement. */
public final class Text {

    /** How many characters a section may have. */
    public static final int LONGEST_SECTION = 200_000;

    private final TextId id;
    private final TextId basedOn;
    private final List<Section> sections;
    private TextState state;
    private int round;
    private int roundsBefore;
    private int versionsBeside;

    Text(TextId id, TextId basedOn, TextState state, int round, int roundsBefore, List<Section> sections) {
        this(id, basedOn, state, round, roundsBefore, sections, 0);
    }

    /**
     * @param roundsBefore the rounds that lay behind when the text was last opened again
     * @param versionsBeside how often sections that do not stand in it came and went
     */
    Text(
            TextId id,
            TextId basedOn,
            TextState state,
            int round,
            int roundsBefore,
            List<Section> sections,
            int versionsBeside) {
        this.id = id;
        this.basedOn = basedOn;
        this.state = state;
        this.round = round;
        this.roundsBefore = roundsBefore;
        this.sections = new ArrayList<>(sections);
        this.versionsBeside = versionsBeside;
    }

    public TextId id() {
        return id;
    }

    /** The text that it began as a copy of, if any. */
    public Optional<TextId> basedOn() {
        return Optional.ofNullable(basedOn);
    }

    /** Whether it was taken in as it was signed elsewhere, and not opened here. */
    public boolean takenIn() {
        return basedOn == null && state == TextState.AGREED && round == 0;
    }

    public TextState state() {
        return state;
    }

    /** The number of review rounds that have begun. */
    public int round() {
        return round;
    }

    int roundsBefore() {
        return roundsBefore;
    }

    /** The rounds of which the policy allows so many: those since the text was opened, or opened again. */
    int roundsSinceOpened() {
        return round - roundsBefore;
    }

    /** All its sections in order. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    public Section section(String key) {
        return find(key)
                .orElseThrow(() -> Refusal.notFound(
                        "section.unknown",
                        key,
                        id,
                        String.join(", ", sections.stream().map(Section::key).toList())));
    }

    public Optional<Section> find(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** The sections of these owners. */
    public List<Section> ownedBy(Owner owner) {
        return sections.stream().filter(section -> section.owner() == owner).toList();
    }

    /** The owners who write in it, in the order of their first section. */
    public List<Owner> owners() {
        return sections.stream()
                .map(Section::owner)
                .filter(owner -> owner != Owner.GENERATED)
                .distinct()
                .toList();
    }

    /** The owners of the sections that wait for a rework. */
    public List<Owner> ownersToRework() {
        return owners().stream()
                .filter(owner -> ownedBy(owner).stream().anyMatch(Section::changeRequested))
                .toList();
    }

    /** The digest of the whole text: of its sections' digests in order. */
    public Digest digest() {
        return Digest.of(String.join(
                "\n", sections.stream().map(section -> section.digest().hex()).toList()));
    }

    /** Which state of the text this is. */
    public TextVersion version() {
        return new TextVersion(
                id,
                1
                        + versionsBeside
                        + sections.stream()
                                .mapToInt(section -> section.version() - 1)
                                .sum(),
                digest(),
                sections.stream()
                        .map(Section::revisedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /** Revises one section, seen as it read when {@code basedOnDigest} was its digest; returns it as it now reads. */
    Section revise(String key, String title, String body, Digest basedOnDigest, String by, Instant at) {
        requireOpen();
        Section section = section(key);
        if (!section.digest().equals(basedOnDigest)) {
            throw Refusal.conflict("section.stale", section.heading(), section.revisedBy(), section.version());
        }
        if (title.isBlank() || title.length() > 300) {
            throw Refusal.invalid("section.title", section.heading(), 300);
        }
        if (body.length() > LONGEST_SECTION) {
            throw Refusal.invalid("section.tooLong", section.heading(), body.length(), LONGEST_SECTION);
        }
        Section revised = section.revised(title.strip(), body.strip(), by, at);
        if (revised.digest().equals(section.digest())) {
            return section;
        }
        sections.set(sections.indexOf(section), revised);
        return revised;
    }

    /**
     * Takes in a section that it does not have: empty, at the place of its number.
     *
     * @param absentSince its version without it
     */
    Section takeIn(SectionHeading heading, int absentSince, String by, Instant at) {
        requireOpen();
        if (!heading.parent().isEmpty()
                && sections.stream().noneMatch(one -> one.number().equals(heading.parent()))) {
            throw Refusal.conflict("section.withoutParent", heading.heading(), heading.parent());
        }
        int place = SectionOrder.placeOf(
                heading.number(), sections.stream().map(Section::number).toList());
        Section taken = new Section(
                heading.key(),
                heading.number(),
                heading.title(),
                heading.level(),
                place,
                heading.owner(),
                absentSince + 1,
                "",
                by,
                at,
                false);
        versionsBeside -= absentSince - 1;
        sections.add(place, taken);
        renumber();
        return taken;
    }

    /** Leaves out a section that stands empty; returns it as it is kept beside the text. */
    Section leaveOut(String key, String by, Instant at) {
        requireOpen();
        Section section = section(key);
        if (!section.body().isEmpty()) {
            throw Refusal.conflict("section.notEmpty", section.heading());
        }
        List<String> parts = sections.stream()
                .filter(one -> !section.number().isEmpty() && one.number().startsWith(section.number() + "."))
                .map(Section::heading)
                .toList();
        if (!parts.isEmpty()) {
            throw Refusal.conflict("section.hasParts", section.heading(), String.join(", ", parts));
        }
        sections.remove(section);
        renumber();
        Section beside = section.revised(section.title(), "", by, at);
        versionsBeside += beside.version() - 1;
        return beside;
    }

    /** Positions follow each other. */
    private void renumber() {
        for (int i = 0; i < sections.size(); i++) {
            sections.set(i, sections.get(i).at(i));
        }
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("text.notOpen", id, state.id());
        }
    }

    /** Whether its sections may be written now. */
    public boolean isOpen() {
        return state == TextState.DRAFTING || state == TextState.REWORK;
    }

    void confirm() {
        expect(TextState.DRAFTING, TextState.REWORK);
        state = TextState.REVIEW;
        round++;
        sections.replaceAll(section -> section.withChangeRequested(false));
    }

    void agree() {
        expect(TextState.REVIEW);
        state = TextState.AGREED;
    }

    void rework(Collection<String> sectionKeys) {
        expect(TextState.REVIEW);
        state = TextState.REWORK;
        flag(sectionKeys);
    }

    /** Agreed once, and opened again: the board referred it back, or a signatory declined. */
    void reopen() {
        expect(TextState.AGREED);
        state = TextState.REWORK;
        roundsBefore = round;
        flag(sections.stream().map(Section::key).toList());
    }

    /** The coordinator went on although change requests stand. */
    void agreeDespiteRequests() {
        expect(TextState.REWORK);
        state = TextState.AGREED;
        sections.replaceAll(section -> section.withChangeRequested(false));
    }

    void cancel() {
        state = TextState.CANCELLED;
    }

    private void flag(Collection<String> keys) {
        sections.replaceAll(section -> section.withChangeRequested(keys.contains(section.key())));
    }

    private void expect(TextState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw Refusal.conflict("text.state", id, state.id(), List.of(allowed));
        }
    }
}
