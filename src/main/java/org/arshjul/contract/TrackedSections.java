package org.arshjul.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.document.Redline;

/**
 * Redlines of which accepting everything gives the new text in its order and rejecting everything the old one in its: what
 * stands in another order than it stood is struck in its old place and added in its new one, as word processors know no
 * other way.
 */
final class TrackedSections {

    /** Redlines that share their origins, in the order of the new text. */
    private record Group(Set<Section> origins, List<SectionRedline> redlines) {}

    private final List<SectionRedline> compared;
    private final Map<Section, Integer> places = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    private TrackedSections(List<SectionRedline> compared) {
        this.compared = compared;
        compared.stream()
                .flatMap(redline -> redline.origins().stream())
                .distinct()
                .sorted(Comparator.comparingInt(Section::position))
                .forEach(section -> places.put(section, places.size()));
        compared.stream()
                .filter(redline -> redline.after() != null && !redline.origins().isEmpty())
                .forEach(this::group);
    }

    static List<SectionRedline> of(List<SectionRedline> compared) {
        return new TrackedSections(compared).inPlace();
    }

    private void group(SectionRedline redline) {
        List<Group> joined = groups.stream()
                .filter(group -> redline.origins().stream().anyMatch(group.origins()::contains))
                .toList();
        Group group = new Group(new HashSet<>(redline.origins()), new ArrayList<>());
        for (Group other : joined) {
            group.origins().addAll(other.origins());
            group.redlines().addAll(other.redlines());
            groups.remove(other);
        }
        group.redlines().add(redline);
        groups.add(group);
    }

    private List<SectionRedline> inPlace() {
        Set<SectionRedline> staying = new HashSet<>();
        Set<Section> stayed = new HashSet<>();
        longest(groups.stream().filter(this::together).toList()).forEach(group -> {
            staying.addAll(group.redlines());
            stayed.addAll(group.origins());
        });
        List<SectionRedline> rows = new ArrayList<>();
        for (SectionRedline redline : compared) {
            if (redline.after() != null) {
                rows.add(staying.contains(redline) ? redline : added(redline.after()));
            }
        }
        places.keySet().stream()
                .filter(section -> !stayed.contains(section))
                .sorted(Comparator.comparingInt(places::get))
                .forEach(section -> rows.add(behind(section, rows), struck(section)));
        return rows;
    }

    /** Whether a group's sections stood side by side and stand so, except for what is new between them. */
    private boolean together(Group group) {
        int first = group.origins().stream().mapToInt(places::get).min().orElseThrow();
        int last = group.origins().stream().mapToInt(places::get).max().orElseThrow();
        int from = compared.indexOf(group.redlines().get(0));
        int to = compared.indexOf(group.redlines().get(group.redlines().size() - 1));
        return last - first + 1 == group.origins().size()
                && compared.subList(from, to).stream()
                        .allMatch(one ->
                                group.redlines().contains(one) || one.origins().isEmpty() || one.after() == null);
    }

    /** The most groups that stand in the order in which they stood. */
    private List<Group> longest(List<Group> all) {
        List<Group> inOrder = all.stream()
                .sorted(Comparator.comparingInt(
                        group -> compared.indexOf(group.redlines().get(0))))
                .toList();
        int[] length = new int[inOrder.size()];
        int[] previous = new int[inOrder.size()];
        int best = -1;
        for (int i = 0; i < inOrder.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (first(inOrder.get(j)) < first(inOrder.get(i)) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        List<Group> found = new ArrayList<>();
        for (int i = best; i >= 0; i = previous[i]) {
            found.add(0, inOrder.get(i));
        }
        return found;
    }

    private int first(Group group) {
        return group.origins().stream().mapToInt(places::get).min().orElseThrow();
    }

    /** Behind the last row whose sections stood before it. */
    private int behind(Section struck, List<SectionRedline> rows) {
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).origins().stream().anyMatch(origin -> places.get(origin) < places.get(struck))) {
                at = i + 1;
            }
        }
        return at;
    }

    private static SectionRedline added(Section section) {
        return new SectionRedline(
                List.of(),
                section,
                MatchedBy.NOTHING,
                false,
                Redline.ofWords("", section.heading()),
                Redline.between("", section.body()));
    }

    private static SectionRedline struck(Section section) {
        return new SectionRedline(
                List.of(section),
                null,
                MatchedBy.NOTHING,
                false,
                Redline.ofWords(section.heading(), ""),
                Redline.between(section.body(), ""));
    }
}
