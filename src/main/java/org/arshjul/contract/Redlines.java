package org.arshjul.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares texts section by section, through renumbering: see {@link SectionMatching} for how a section is followed. */
@Component
@Transactional(readOnly = true)
public class Redlines {

    private final Texts texts;
    private final Templates templates;
    private final CommitmentWordings wordings;
    private final CommitmentTies ties;

    Redlines(Texts texts, Templates templates, CommitmentWordings wordings, CommitmentTies ties) {
        this.texts = texts;
        this.templates = templates;
        this.wordings = wordings;
        this.ties = ties;
    }

    /** The text that it began as a copy of; refuses a text that has none. */
    public TextId base(TextId id) {
        return texts.get(id).basedOn().orElseThrow(() -> Refusal.invalid("redline.nothing", id));
    }

    /** Against the text that it began as a copy of; refuses a text that has none. */
    public List<SectionRedline> againstBase(TextId id) {
        return between(texts.get(base(id)).sections(), texts.get(id).sections(), id.year());
    }

    /** Against the same part of another year; refuses a year without it. */
    public List<SectionRedline> againstYear(TextId id, int year) {
        return between(texts.get(id.in(year)).sections(), texts.get(id).sections(), id.year());
    }

    /** Against each section's version of that number, or its latest one where it has not come so far. */
    public List<SectionRedline> againstVersion(TextId id, int version) {
        Text text = texts.get(id);
        List<Section> before = text.sections().stream()
                .map(section -> texts.versions(id, section.key()).stream()
                        .filter(one -> one.version() <= Math.max(1, version))
                        .reduce((first, second) -> second)
                        .orElse(section))
                .toList();
        return between(before, text.sections(), id.year());
    }

    /** Those sections whose version with that digest is given by their key, each against that version. */
    public List<SectionRedline> since(Text text, Map<String, Digest> seen) {
        List<Section> after = text.sections().stream()
                .filter(section -> seen.containsKey(section.key()))
                .toList();
        List<Section> before = after.stream()
                .map(section -> texts.versions(text.id(), section.key()).stream()
                        .filter(version -> version.digest().equals(seen.get(section.key())))
                        .findFirst()
                        .orElse(section))
                .toList();
        return between(before, after, text.id().year());
    }

    /** What became of each section from one contract, or one moment of it, to another. */
    public List<SectionRedline> between(AssembledContract before, AssembledContract after) {
        return between(inOrder(before), inOrder(after), after.id().year());
    }

    /**
     * What became of each commitment in sections that were compared.
     *
     * @param later the texts that the later ones of them stand in
     */
    public CommitmentChanges commitments(List<SectionRedline> sections, List<TextId> later) {
        return CommitmentChanges.of(
                sections,
                wordings,
                later.stream().flatMap(text -> ties.ties(text).stream()).toList());
    }

    /**
     * The same sections so that accepting every change gives the new text and rejecting every one the old, each in its
     * order: a section that stands elsewhere than it stood is struck there and added here.
     */
    public List<SectionRedline> trackable(List<SectionRedline> sections) {
        return TrackedSections.of(sections);
    }

    /** Positions count within one text each; in a contract of several they follow each other. */
    private static List<Section> inOrder(AssembledContract contract) {
        List<Section> ordered = new ArrayList<>();
        for (Section section : contract.sections()) {
            ordered.add(section.at(ordered.size()));
        }
        return ordered;
    }

    /**
     * What became of each section, in the order of the new text; struck sections stand where they stood. Sections go on from
     * others as the template says that the new text's year began with.
     */
    List<SectionRedline> between(List<Section> before, List<Section> after, int year) {
        ContractTemplate template = templates.of(year);
        SectionMatching matching = SectionMatching.between(
                before,
                after,
                key -> template.keyed(key)
                        .map(ContractTemplate.Section::follows)
                        .orElse(List.of()));
        return SectionRedlines.between(matching, before, after);
    }
}
