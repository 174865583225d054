package org.arshjul.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Compares two paragraphs: sentence by sentence, then word by word inside the sentences that differ. */
final class WordDiff {

    private static final int SHORT_WORD = 3;

    /** Tokens that stand next to each other and share one fate. */
    record Run(Change change, List<Token> tokens) {}

    private WordDiff() {}

    /** Compares two blocks; the cells of two rows of a table one by one, so both must have as many. */
    static List<Run> between(TextBlock before, TextBlock after) {
        List<List<Token>> old = before.cells();
        List<List<Token>> now = after.cells();
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (i > 0) {
                runs.add(new Run(Change.EQUAL, List.of(Token.CELL)));
            }
            runs.addAll(between(old.get(i), now.get(i)));
        }
        return List.copyOf(runs);
    }

    /** The runs of a table's row, cell by cell; of anything else all in one. */
    static List<List<Run>> cells(List<Run> runs) {
        List<List<Run>> cells = new ArrayList<>();
        cells.add(new ArrayList<>());
        for (Run run : runs) {
            int start = 0;
            for (int i = 0; i <= run.tokens().size(); i++) {
                boolean border = i < run.tokens().size() && run.tokens().get(i).equals(Token.CELL);
                if (i > start && (border || i == run.tokens().size())) {
                    cells.get(cells.size() - 1)
                            .add(new Run(run.change(), run.tokens().subList(start, i)));
                }
                if (border) {
                    cells.add(new ArrayList<>());
                    start = i + 1;
                }
            }
        }
        return cells;
    }

    private static List<Run> between(List<Token> before, List<Token> after) {
        List<Run> runs = new ArrayList<>();
        List<List<Token>> old = sentences(before);
        List<List<Token>> now = sentences(after);
        walk(
                old,
                now,
                sentence -> keys(sentence).toString(),
                (source, target) -> {
                    List<Token> left = source.stream().flatMap(List::stream).toList();
                    List<Token> right = target.stream().flatMap(List::stream).toList();
                    runs.addAll(left.isEmpty() || right.isEmpty() ? replaced(left, right) : words(left, right));
                },
                equal -> runs.add(new Run(
                        Change.EQUAL, equal.stream().flatMap(List::stream).toList())));
        return merged(runs);
    }

    private static List<Run> words(List<Token> before, List<Token> after) {
        List<Run> runs = new ArrayList<>();
        walk(
                before,
                after,
                Token::key,
                (source, target) -> runs.addAll(replaced(source, target)),
                equal -> runs.add(new Run(Change.EQUAL, equal)));
        return withoutIslands(runs);
    }

    private interface Differing<T> {
        void accept(List<T> source, List<T> target);
    }

    private static <T> void walk(
            List<T> before, List<T> after, Function<T, String> key, Differing<T> differing, Consumer<List<T>> equal) {
        int at = 0;
        List<String> old = before.stream().map(key).toList();
        List<String> now = after.stream().map(key).toList();
        for (Differences.Span span : Differences.between(old, now)) {
            if (span.targetFrom() > at) {
                equal.accept(after.subList(at, span.targetFrom()));
            }
            at = span.targetTo();
            differing.accept(before.subList(span.sourceFrom(), span.sourceTo()), after.subList(span.targetFrom(), at));
        }
        if (at < after.size()) {
            equal.accept(after.subList(at, after.size()));
        }
    }

    /** A short word that happens to stand in both, between changes, splinters the text: it is struck and added again. */
    private static List<Run> withoutIslands(List<Run> runs) {
        List<Run> calm = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean between = i > 0 && i < runs.size() - 1;
            if (run.change() == Change.EQUAL && between && isIsland(run.tokens())) {
                calm.addAll(replaced(run.tokens(), run.tokens()));
            } else {
                calm.add(run);
            }
        }
        return calm;
    }

    private static boolean isIsland(List<Token> tokens) {
        return tokens.size() <= 2
                && tokens.stream().allMatch(token -> token.text().length() <= SHORT_WORD);
    }

    private static List<Run> replaced(List<Token> source, List<Token> target) {
        List<Run> runs = new ArrayList<>();
        if (!source.isEmpty()) {
            runs.add(new Run(Change.DELETED, source));
        }
        if (!target.isEmpty()) {
            runs.add(new Run(Change.INSERTED, target));
        }
        return runs;
    }

    /** Between two equal runs everything struck comes first, then everything added. */
    private static List<Run> merged(List<Run> runs) {
        List<Run> result = new ArrayList<>();
        List<Token> equal = new ArrayList<>();
        List<Token> struck = new ArrayList<>();
        List<Token> added = new ArrayList<>();
        for (Run run : runs) {
            if (run.change() == Change.EQUAL) {
                result.addAll(replaced(List.copyOf(struck), List.copyOf(added)));
                struck.clear();
                added.clear();
                equal.addAll(run.tokens());
            } else {
                flush(equal, result);
                (run.change() == Change.DELETED ? struck : added).addAll(run.tokens());
            }
        }
        flush(equal, result);
        result.addAll(replaced(List.copyOf(struck), List.copyOf(added)));
        return List.copyOf(result);
    }

    private static void flush(List<Token> equal, List<Run> result) {
        if (!equal.isEmpty()) {
            result.add(new Run(Change.EQUAL, List.copyOf(equal)));
            equal.clear();
        }
    }

    private static List<List<Token>> sentences(List<Token> tokens) {
        List<List<Token>> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (tokens.get(i - 1).endsSentence()
                    && token.spaced()
                    && !Character.isLowerCase(token.text().codePointAt(0))) {
                sentences.add(tokens.subList(start, i));
                start = i;
            }
        }
        if (start < tokens.size()) {
            sentences.add(tokens.subList(start, tokens.size()));
        }
        return sentences;
    }

    private static List<String> keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).toList();
    }
}
