package org.arshjul.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.arshjul.document.Passage;
import org.arshjul.document.Redline;

/** Compares the sections of two texts that were matched with each other; those that hang together as one passage. */
final class SectionRedlines {

    private final SectionMatching matching;
    private final List<Section> before;
    private final List<Section> after;
    private final List<Passage> passages = new ArrayList<>();
    private final List<SectionRedline> heads = new ArrayList<>();
    private final Set<Section> seen = new HashSet<>();
    private final Map<Section, Integer> oldPlaces = new HashMap<>();
    private final Map<Section, Integer> places = new HashMap<>();

    private SectionRedlines(SectionMatching matching, List<Section> before, List<Section> after) {
        this.matching = matching;
        this.before = before;
        this.after = after;
        before.forEach(section -> oldPlaces.put(section, oldPlaces.size()));
        after.forEach(section -> places.put(section, places.size()));
    }

    /** One for each section of the new text, in its order, and for each struck one, where it stood. */
    static List<SectionRedline> between(SectionMatching matching, List<Section> before, List<Section> after) {
        return new SectionRedlines(matching, before, after).compare();
    }

    private List<SectionRedline> compare() {
        after.stream().filter(section -> !seen.contains(section)).forEach(this::passage);
        before.stream().filter(section -> matching.from(section).isEmpty()).forEach(this::struck);
        List<Redline> bodies = Passage.redlines(passages);
        List<SectionRedline> compared = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            compared.add(heads.get(i).with(bodies.get(i)));
        }
        return inOrder(compared);
    }

    private void passage(Section first) {
        Set<Section> origins = new HashSet<>();
        Set<Section> successors = new LinkedHashSet<>();
        connect(first, origins, successors);
        List<Section> old = those(before, origins::contains);
        List<Section> now = those(after, successors::contains);
        passages.add(new Passage(parts(old), parts(now)));
        now.forEach(section -> heads.add(head(section, now.size() > 1)));
        seen.addAll(now);
    }

    private void connect(Section section, Set<Section> origins, Set<Section> successors) {
        if (successors.add(section)) {
            matching.to(section).stream()
                    .map(SectionMatching.Link::before)
                    .filter(origins::add)
                    .flatMap(origin -> matching.from(origin).stream())
                    .forEach(link -> connect(link.after(), origins, successors));
        }
    }

    private SectionRedline head(Section section, boolean split) {
        List<SectionMatching.Link> links = matching.to(section);
        if (links.isEmpty()) {
            return new SectionRedline(
                    List.of(), section, MatchedBy.NOTHING, false, Redline.ofWords("", section.heading()), null);
        }
        Section origin = links.get(0).before();
        boolean heir = matching.from(origin).get(0).after().equals(section);
        return new SectionRedline(
                links.stream().map(SectionMatching.Link::before).toList(),
                section,
                links.get(0).by(),
                split,
                Redline.ofWords(heir ? origin.heading() : "", section.heading()),
                null);
    }

    private void struck(Section section) {
        passages.add(new Passage(parts(List.of(section)), List.of()));
        heads.add(new SectionRedline(
                List.of(section), null, MatchedBy.NOTHING, false, Redline.ofWords(section.heading(), ""), null));
    }

    private static List<Passage.Part> parts(List<Section> sections) {
        return sections.stream()
                .map(section -> new Passage.Part(section.heading(), section.body()))
                .toList();
    }

    private static List<Section> those(List<Section> sections, Predicate<Section> which) {
        return sections.stream().filter(which).toList();
    }

    /** A struck section stands behind the last section that stood before it. */
    private List<SectionRedline> inOrder(List<SectionRedline> compared) {
        List<SectionRedline> ordered = new ArrayList<>(compared.stream()
                .filter(one -> one.after() != null)
                .sorted(Comparator.comparingInt(one -> places.get(one.after())))
                .toList());
        for (SectionRedline struck : compared) {
            if (struck.after() == null) {
                ordered.add(placeOf(struck, ordered), struck);
            }
        }
        return ordered;
    }

    private int placeOf(SectionRedline struck, List<SectionRedline> ordered) {
        int place = oldPlaces.get(struck.before());
        int at = 0;
        for (int i = 0; i < ordered.size(); i++) {
            Section old = ordered.get(i).before();
            if (old != null && oldPlaces.get(old) < place) {
                at = i + 1;
            }
        }
        return at;
    }
}
