package org.arshjul.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.arshjul.document.Redline;

/**
 * What became of the commitments from one text to another, one by one: each is followed as the commitments through the
 * years know it, else by its wording, first within what its section became, then, if it reads the same, anywhere.
 *
 * @param items in the order of the new text; dropped ones stand last
 */
public record CommitmentChanges(List<Item> items) {

    /** What became of one commitment. */
    public enum Kind {
        NEW,
        /** New, and comes out of another one, as somebody said. */
        SPLIT,
        REWORDED,
        MOVED,
        DROPPED,
        /** No longer there, and went into another one, as somebody said. */
        MERGED,
        UNCHANGED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One commitment.
     *
     * @param section where it stands, or last stood
     * @param from the section where it stood; null for a new one
     * @param wording plain text on one line
     * @param redline what changed in its wording
     */
    public record Item(Kind kind, Section section, Section from, String wording, Redline redline) {}

    /** A wording in its place; no record, since two equal ones in one section are two. */
    private static final class Promise {

        private final Section section;
        private final String wording;

        Promise(Section section, String wording) {
            this.section = section;
            this.wording = wording;
        }
    }

    private record Pair(Promise before, Promise after, double likeness) {}

    /** Follows the commitments through sections that were compared. */
    static CommitmentChanges of(
            List<SectionRedline> sections, CommitmentWordings wordings, List<CommitmentTies.Tie> ties) {
        return new Search(sections, wordings, ties).changes();
    }

    /** How many became that. */
    public long count(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).count();
    }

    /** All but those that stand as they stood. */
    public List<Item> changed() {
        return items.stream().filter(item -> item.kind() != Kind.UNCHANGED).toList();
    }

    private static final class Search {

        private final Map<Section, List<Section>> origins = new HashMap<>();
        private final Set<Promise> left = new LinkedHashSet<>();
        private final List<Promise> after = new ArrayList<>();
        private final Map<Promise, Promise> known = new HashMap<>();
        private final List<CommitmentTies.Tie> ties;

        Search(List<SectionRedline> sections, CommitmentWordings wordings, List<CommitmentTies.Tie> ties) {
            this.ties = ties;
            Set<Section> read = new LinkedHashSet<>();
            for (SectionRedline redline : sections) {
                read.addAll(redline.origins());
                if (redline.after() != null) {
                    origins.put(redline.after(), redline.origins());
                    wordings.in(redline.after()).forEach(wording -> after.add(new Promise(redline.after(), wording)));
                }
            }
            read.forEach(section -> wordings.in(section).forEach(wording -> left.add(new Promise(section, wording))));
        }

        CommitmentChanges changes() {
            ties.stream().filter(CommitmentTies.Tie::same).forEach(this::tied);
            equal(this::sameSection);
            equal((old, now) -> true);
            alike();
            List<Item> items = new ArrayList<>();
            after.forEach(promise -> items.add(item(known.get(promise), promise)));
            left.forEach(old -> items.add(item(old, null)));
            return new CommitmentChanges(List.copyOf(items));
        }

        private void tied(CommitmentTies.Tie tie) {
            after.stream()
                    .filter(now -> now.wording.equals(tie.after()) && !known.containsKey(now))
                    .findFirst()
                    .ifPresent(now -> left.stream()
                            .filter(old -> old.wording.equals(tie.before()))
                            .findFirst()
                            .ifPresent(old -> match(old, now)));
        }

        private void equal(BiPredicate<Promise, Promise> where) {
            for (Promise now : after) {
                if (!known.containsKey(now)) {
                    left.stream()
                            .filter(old -> old.wording.equals(now.wording) && where.test(old, now))
                            .findFirst()
                            .ifPresent(old -> match(old, now));
                }
            }
        }

        private void alike() {
            List<Pair> pairs = new ArrayList<>();
            for (Promise now : after) {
                if (!known.containsKey(now)) {
                    left.stream().filter(old -> sameSection(old, now)).forEach(old -> {
                        double likeness = CommitmentWordings.likeness(old.wording, now.wording);
                        if (likeness >= CommitmentWordings.ALIKE) {
                            pairs.add(new Pair(old, now, likeness));
                        }
                    });
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
            for (Pair pair : pairs) {
                if (left.contains(pair.before()) && !known.containsKey(pair.after())) {
                    match(pair.before(), pair.after());
                }
            }
        }

        private void match(Promise old, Promise now) {
            known.put(now, old);
            left.remove(old);
        }

        private boolean sameSection(Promise old, Promise now) {
            return origins.get(now.section).contains(old.section);
        }

        private Item item(Promise old, Promise now) {
            String before = old == null ? "" : old.wording;
            String wording = now == null ? before : now.wording;
            return new Item(
                    kind(old, now),
                    now == null ? old.section : now.section,
                    old == null ? null : old.section,
                    wording,
                    Redline.ofWords(before, now == null ? "" : wording));
        }

        private Kind kind(Promise old, Promise now) {
            if (old == null) {
                boolean part =
                        ties.stream().anyMatch(tie -> !tie.same() && tie.after().equals(now.wording));
                return part ? Kind.SPLIT : Kind.NEW;
            }
            if (now == null) {
                boolean elsewhere = ties.stream()
                        .anyMatch(tie -> !tie.same() && tie.before().equals(old.wording));
                return elsewhere ? Kind.MERGED : Kind.DROPPED;
            }
            if (!old.wording.equals(now.wording)) {
                return Kind.REWORDED;
            }
            return sameSection(old, now) ? Kind.UNCHANGED : Kind.MOVED;
        }
    }
}
