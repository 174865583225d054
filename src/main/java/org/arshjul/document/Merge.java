package org.arshjul.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Two people's changes of the same text in one, line by line, where a line is a paragraph or a list item. What only one
 * of them changed is taken; where both changed the same, both their words stand, the first person's before the second's.
 *
 * @param text the merged text
 * @param clashes what both changed
 */
public record Merge(String text, List<Clash> clashes) {

    /** What the two made of the same lines; empty for who struck them. */
    public record Clash(String mine, String theirs) {}

    /** Merges what the two made of {@code base}; what neither changed stays byte for byte. */
    public static Merge of(String base, String mine, String theirs) {
        List<String> common = lines(base);
        Version first = new Version(common, lines(mine));
        Version second = new Version(common, lines(theirs));
        List<String> merged = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        int at = 0;
        while (first.from() < Integer.MAX_VALUE || second.from() < Integer.MAX_VALUE) {
            boolean firstLeads = first.leads(second);
            Version leading = firstLeads ? first : second;
            Version other = firstLeads ? second : first;
            int start = leading.from();
            merged.addAll(common.subList(at, start));
            at = leading.takeOne();
            boolean clash = false;
            while (leading.touches(start, at) || other.touches(start, at)) {
                clash |= other.touches(start, at);
                at = Math.max(at, other.touches(start, at) ? other.takeOne() : leading.takeOne());
            }
            List<String> ours = first.taken(start, at);
            List<String> others = second.taken(start, at);
            if (!clash || ours.equals(others)) {
                merged.addAll(leading.lastTaken());
            } else {
                merged.addAll(ours);
                if (apart(ours, others)) {
                    merged.add("");
                }
                merged.addAll(others);
                clashes.add(new Clash(
                        String.join("\n", ours).strip(),
                        String.join("\n", others).strip()));
            }
        }
        merged.addAll(common.subList(at, common.size()));
        return new Merge(String.join("\n", merged), List.copyOf(clashes));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** Two paragraphs without a blank line between them would be one; list items would not. */
    private static boolean apart(List<String> ours, List<String> others) {
        return !ours.isEmpty()
                && !others.isEmpty()
                && !ours.get(ours.size() - 1).isBlank()
                && !others.get(0).isBlank()
                && !(isItem(ours.get(ours.size() - 1)) && isItem(others.get(0)));
    }

    private static boolean isItem(String line) {
        return line.stripLeading().matches("([-*+]|\\d{1,9}[.)]) .*");
    }

    /** One person's lines against the common ones, read from the start. */
    private static final class Version {

        private final List<String> base;
        private final List<String> lines;
        private final Deque<Differences.Span> ahead;
        private final Deque<Differences.Span> taken = new ArrayDeque<>();
        private List<String> last = List.of();

        Version(List<String> base, List<String> lines) {
            this.base = base;
            this.lines = lines;
            this.ahead = new ArrayDeque<>();
            Differences.between(base, lines).forEach(this::ahead);
        }

        /** Where as many lines stand as stood before, each is a change of its own. */
        private void ahead(Differences.Span span) {
            int size = span.sourceTo() - span.sourceFrom();
            if (size != span.targetTo() - span.targetFrom()) {
                ahead.add(span);
                return;
            }
            for (int i = 0; i < size; i++) {
                int source = span.sourceFrom() + i;
                int target = span.targetFrom() + i;
                ahead.add(new Differences.Span(source, source + 1, target, target + 1));
            }
        }

        int from() {
            return ahead.isEmpty() ? Integer.MAX_VALUE : ahead.peek().sourceFrom();
        }

        /** At the same place what is only added goes before what is replaced. */
        boolean leads(Version other) {
            return from() < other.from() || (from() == other.from() && (adds() || !other.adds()));
        }

        private boolean adds() {
            return !ahead.isEmpty() && ahead.peek().sourceFrom() == ahead.peek().sourceTo();
        }

        boolean touches(int start, int end) {
            if (ahead.isEmpty()) {
                return false;
            }
            Differences.Span next = ahead.peek();
            boolean sameGap = adds() && start == end && next.sourceFrom() == start;
            return sameGap || (next.sourceFrom() < end && next.sourceTo() > start);
        }

        /** Goes over the next change; returns where in the common text it ends. */
        int takeOne() {
            taken.add(ahead.remove());
            return taken.getLast().sourceTo();
        }

        /** What this person made of those common lines. */
        List<String> taken(int start, int end) {
            if (taken.isEmpty()) {
                last = base.subList(start, end);
            } else {
                Differences.Span one = taken.getFirst();
                Differences.Span other = taken.getLast();
                last = lines.subList(
                        one.targetFrom() - (one.sourceFrom() - start), other.targetTo() + (end - other.sourceTo()));
            }
            taken.clear();
            return last;
        }

        List<String> lastTaken() {
            return last;
        }
    }
}
