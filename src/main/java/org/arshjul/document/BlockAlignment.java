package org.arshjul.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which paragraph became which among paragraphs that differ, in order, by the words that they share. */
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

    static List<Pair> of(List<TextBlock> before, List<TextBlock> after) {
        return new BlockAlignment(before, after).pairs();
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
            pairs.add(new Pair(i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null));
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
                likeness[i][j] = dice(old.get(i), now.get(j));
            }
        }
        return likeness;
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
