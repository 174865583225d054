package org.arshjul.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.contract.SectionRedline.MatchedBy;
import org.arshjul.document.Redline;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares texts section by section: a section is followed by its stable key, else by its title. */
@Component
@Transactional(readOnly = true)
public class Redlines {

    private final Texts texts;

    Redlines(Texts texts) {
        this.texts = texts;
    }

    /** Against the text that it began as a copy of; refuses a text that has none. */
    public List<SectionRedline> againstBase(TextId id) {
        Text text = texts.get(id);
        TextId base = text.basedOn().orElseThrow(() -> Refusal.invalid("redline.nothing", id));
        return between(texts.get(base).sections(), text.sections());
    }

    /** Against the same part of another year; refuses a year without it. */
    public List<SectionRedline> againstYear(TextId id, int year) {
        return between(texts.get(id.in(year)).sections(), texts.get(id).sections());
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
        return between(before, text.sections());
    }

    /** What became of each section from one contract, or one moment of it, to another. */
    public List<SectionRedline> between(AssembledContract before, AssembledContract after) {
        return between(inOrder(before), inOrder(after));
    }

    /** Positions count within one text each; in a contract of several they follow each other. */
    private static List<Section> inOrder(AssembledContract contract) {
        List<Section> ordered = new ArrayList<>();
        for (Section section : contract.sections()) {
            ordered.add(section.at(ordered.size()));
        }
        return ordered;
    }

    /** What became of each section, in the order of the new text; struck sections stand where they stood. */
    static List<SectionRedline> between(List<Section> before, List<Section> after) {
        Map<Section, SectionRedline> found = new HashMap<>();
        Set<Section> left = new HashSet<>(before);
        for (Section section : after) {
            pair(section, left.stream().filter(old -> old.key().equals(section.key())), MatchedBy.KEY, found, left);
        }
        for (Section section : after) {
            if (!found.containsKey(section)) {
                pair(
                        section,
                        left.stream().filter(old -> old.title().equalsIgnoreCase(section.title())),
                        MatchedBy.TITLE,
                        found,
                        left);
            }
        }
        List<SectionRedline> redlines = new ArrayList<>();
        after.forEach(section -> redlines.add(found.getOrDefault(section, redline(null, section, MatchedBy.NOTHING))));
        before.stream().filter(left::contains).forEach(struck -> insert(redlines, struck));
        return redlines;
    }

    private static void pair(
            Section section,
            java.util.stream.Stream<Section> candidates,
            MatchedBy by,
            Map<Section, SectionRedline> found,
            Set<Section> left) {
        Optional<Section> old = candidates.min(Comparator.comparingInt(Section::position));
        old.ifPresent(one -> {
            left.remove(one);
            found.put(section, redline(one, section, by));
        });
    }

    /** Behind the last section that stood before it. */
    private static void insert(List<SectionRedline> redlines, Section struck) {
        int at = 0;
        for (int i = 0; i < redlines.size(); i++) {
            Section before = redlines.get(i).before();
            if (before != null && before.position() < struck.position()) {
                at = i + 1;
            }
        }
        redlines.add(at, redline(struck, null, MatchedBy.NOTHING));
    }

    private static SectionRedline redline(Section before, Section after, MatchedBy by) {
        return new SectionRedline(
                before,
                after,
                by,
                Redline.between(before == null ? "" : before.body(), after == null ? "" : after.body()));
    }
}
