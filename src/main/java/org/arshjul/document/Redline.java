package org.arshjul.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What changed from one Markdown text to another: paragraphs and list items first, then sentences, then words. A
 * paragraph that only stands elsewhere is shown as moved.
 */
public final class Redline {

    /** What became of a block as a whole; a moved one is shown twice, where it was and where it is. */
    public enum Status {
        EQUAL,
        CHANGED,
        INSERTED,
        DELETED,
        MOVED_AWAY,
        MOVED_HERE
    }

    /** Words that stand next to each other and share one fate; the text starts with a blank if one stands before it. */
    public record Piece(Change change, String text) {}

    /**
     * A paragraph, heading, list item or table row.
     *
     * @param depth how many lists it stands in
     */
    public record Block(Status status, BlockKind kind, int depth, List<Piece> pieces) {}

    /** How much changed: words added and struck, and blocks that are not as they were. */
    public record Counts(int insertedWords, int deletedWords, int changedBlocks, int movedBlocks) {}

    /** A moved paragraph shorter than this is more likely two that happen to be equal. */
    private static final int MOVED_WORDS = 3;

    /** @param elsewhere the number of the paragraph, in the other text, that a moved one is; else 0 */
    record Row(Status status, TextBlock shape, List<WordDiff.Run> runs, int elsewhere) {

        boolean equal() {
            return status == Status.EQUAL;
        }

        /** Whether it stands in the new text. */
        boolean stands() {
            return status != Status.DELETED && status != Status.MOVED_AWAY;
        }
    }

    private final List<Row> rows;

    private Redline(List<Row> rows) {
        this.rows = rows;
    }

    /** Compares two Markdown texts; either may be empty. */
    public static Redline between(String before, String after) {
        List<TextBlock> old = TextBlocks.of(before);
        List<TextBlock> now = TextBlocks.of(after);
        List<BlockAlignment.Pair> pairs = new ArrayList<>();
        int at = 0;
        List<String> oldKeys = old.stream().map(TextBlock::key).toList();
        List<String> newKeys = now.stream().map(TextBlock::key).toList();
        for (Differences.Span span : Differences.between(oldKeys, newKeys)) {
            now.subList(at, span.targetFrom()).forEach(block -> pairs.add(new BlockAlignment.Pair(block, block)));
            at = span.targetTo();
            pairs.addAll(BlockAlignment.of(
                    old.subList(span.sourceFrom(), span.sourceTo()), now.subList(span.targetFrom(), at)));
        }
        now.subList(at, now.size()).forEach(block -> pairs.add(new BlockAlignment.Pair(block, block)));
        Set<String> moved = texts(pairs, true);
        moved.retainAll(texts(pairs, false));
        return new Redline(
                pairs.stream().map(pair -> row(pair, moved, old, now)).toList());
    }

    private static Set<String> texts(List<BlockAlignment.Pair> pairs, boolean struck) {
        return pairs.stream()
                .filter(pair -> struck ? pair.after() == null : pair.before() == null)
                .map(pair -> struck ? pair.before() : pair.after())
                .filter(block -> block.tokens().stream().filter(Token::isWord).count() >= MOVED_WORDS)
                .map(TextBlock::words)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Row row(BlockAlignment.Pair pair, Set<String> moved, List<TextBlock> old, List<TextBlock> now) {
        TextBlock before = pair.before();
        TextBlock after = pair.after();
        if (after == null) {
            boolean away = moved.contains(before.words());
            return new Row(
                    away ? Status.MOVED_AWAY : Status.DELETED,
                    before,
                    List.of(new WordDiff.Run(Change.DELETED, before.tokens())),
                    away ? place(before, now) : 0);
        }
        if (before == null) {
            boolean here = moved.contains(after.words());
            return new Row(
                    here ? Status.MOVED_HERE : Status.INSERTED,
                    after,
                    List.of(new WordDiff.Run(Change.INSERTED, after.tokens())),
                    here ? place(after, old) : 0);
        }
        Status status = before.key().equals(after.key()) ? Status.EQUAL : Status.CHANGED;
        return new Row(status, after, WordDiff.between(before.tokens(), after.tokens()), 0);
    }

    private static int place(TextBlock block, List<TextBlock> text) {
        return text.stream().map(TextBlock::words).toList().indexOf(block.words()) + 1;
    }

    /** Whether the two texts say different things or say them in a different form. */
    public boolean changed() {
        return rows.stream().anyMatch(row -> row.status() != Status.EQUAL);
    }

    /** All blocks in order, those that did not change as well. */
    public List<Block> blocks() {
        return rows.stream().map(Redline::block).toList();
    }

    private static Block block(Row row) {
        List<Piece> pieces = row.runs().stream()
                .map(run ->
                        new Piece(run.change(), (run.tokens().get(0).spaced() ? " " : "") + Token.text(run.tokens())))
                .toList();
        return new Block(row.status(), row.shape().kind(), row.shape().depth(), pieces);
    }

    /** How much changed; moved words are neither added nor struck. */
    public Counts counts() {
        return new Counts(
                words(Change.INSERTED),
                words(Change.DELETED),
                (int) rows.stream()
                        .filter(row -> row.status() == Status.CHANGED
                                || row.status() == Status.INSERTED
                                || row.status() == Status.DELETED)
                        .count(),
                (int) rows.stream()
                        .filter(row -> row.status() == Status.MOVED_HERE)
                        .count());
    }

    private int words(Change change) {
        return (int) rows.stream()
                .filter(row -> row.status() != Status.MOVED_AWAY && row.status() != Status.MOVED_HERE)
                .flatMap(row -> row.runs().stream())
                .filter(run -> run.change() == change)
                .flatMap(run -> run.tokens().stream())
                .filter(Token::isWord)
                .count();
    }

    /** As HTML with {@code ins} and {@code del}, each with a Swedish word for those who do not see colours. */
    public String toHtml() {
        return toHtml(RedlineStyle.plain(RedlineWords.SWEDISH));
    }

    /** The same in another style. */
    public String toHtml(RedlineStyle style) {
        return RedlineHtml.of(rows, style);
    }
}
