package org.arshjul.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which paragraph became which: the equal ones first, in order, and among those that differ between them the ones
 * that share their words.
 */
final class BlockAlignment {

    /** Two paragraphs that share less are two different ones. */
    private static final double ALIKE = 0.4;

    /** Beyond this many comparisons paragraphs are taken in order. */
    private static final int LIMIT = 40_000;

    /** One row of the comparison; one of the two may be null. */
    record Pair(TextBlock before, TextBlock after) {}

    private final List<TextBlock> before;
    private final List<TextBlock> after;

    private BlockAlignment(List<TextBlock> before, List<TextBlock> after) {
        this.before = before;
        this.after = after;
    }

    /** All paragraphs of both texts, in the order of the new one; equal ones are paired. */
    static List<Pair> of(List<TextBlock> before, List<TextBlock> after) {
        List<Pair> pairs = new ArrayList<>();
        List<String> oldKeys = before.stream().map(TextBlock::key).toList();
        List<String> newKeys = after.stream().map(TextBlock::key).toList();
        int old = 0;
        int now = 0;
        for (Differences.Span span : Differences.between(oldKeys, newKeys)) {
            equal(before.subList(old, span.sourceFrom()), after.subList(now, span.targetFrom()), pairs);
            old = span.sourceTo();
            now = span.targetTo();
            pairs.addAll(
                    new BlockAlignment(before.subList(span.sourceFrom(), old), after.subList(span.targetFrom(), now))
                            .pairs());
        }
        equal(before.subList(old, before.size()), after.subList(now, after.size()), pairs);
        return pairs;
    }

    private static void equal(List<TextBlock> before, List<TextBlock> after, List<Pair> pairs) {
        for (int i = 0; i < after.size(); i++) {
            pairs.add(new Pair(before.get(i), after.get(i)));
        }
    }

    private List<Pair> pairs() {
        int rows = before.size();
        int columns = after.size();
        if ((long) rows * columns > LIMIT) {
            return inOrder();
        }
        double[][] likeness = likeness();
        double[][] best = new double[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (likeness[i][j] >= ALIKE) {
                    best[i][j] = Math.max(best[i][j], likeness[i][j] + best[i + 1][j + 1]);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows
                    && j < columns
                    && likeness[i][j] >= ALIKE
                    && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                pairs.add(new Pair(before.get(i++), after.get(j++)));
            } else if (i < rows && best[i][j] == best[i + 1][j]) {
                pairs.add(new Pair(before.get(i++), null));
            } else {
                pairs.add(new Pair(null, after.get(j++)));
            }
        }
        return pairs;
    }

    private List<Pair> inOrder() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            TextBlock old = i < before.size() ? before.get(i) : null;
            TextBlock now = i < after.size() ? after.get(i) : null;
            if (old != null && now != null && !comparable(old, now)) {
                pairs.add(new Pair(old, null));
                pairs.add(new Pair(null, now));
            } else {
                pairs.add(new Pair(old, now));
            }
        }
        return pairs;
    }

    private double[][] likeness() {
        List<Map<String, Integer>> old =
                before.stream().map(BlockAlignment::words).toList();
        List<Map<String, Integer>> now =
                after.stream().map(BlockAlignment::words).toList();
        double[][] likeness = new double[old.size()][now.size()];
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < now.size(); j++) {
                likeness[i][j] = comparable(before.get(i), after.get(j)) ? dice(old.get(i), now.get(j)) : 0;
            }
        }
        return likeness;
    }

    /** A table's row is no paragraph, and one with more or fewer cells is another row. */
    private static boolean comparable(TextBlock before, TextBlock after) {
        return before.isRow() == after.isRow()
                && before.cells().size() == after.cells().size();
    }

    private static Map<String, Integer> words(TextBlock block) {
        Map<String, Integer> words = new HashMap<>();
        block.tokens().stream().filter(Token::isWord).forEach(token -> words.merge(token.text(), 1, Integer::sum));
        return words;
    }

    private static double dice(Map<String, Integer> left, Map<String, Integer> right) {
        int shared = left.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), right.getOrDefault(word.getKey(), 0)))
                .sum();
        int all = sum(left) + sum(right);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
