package org.arshjul.document;

import java.time.Instant;
import java.util.List;
import org.arshjul.document.docx.DocxBlock;

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

    /** Where a moved paragraph stands in the other text: in which other part, empty for the same one, and its number. */
    record Place(String part, int paragraph) {}

    /**
     * One row of the comparison.
     *
     * @param before null where it came in
     * @param after null where it was struck
     * @param elsewhere where a moved one stands in the other text, else null
     */
    record Row(Status status, TextBlock before, TextBlock after, List<WordDiff.Run> runs, Place elsewhere) {

        static Row of(BlockAlignment.Pair pair) {
            TextBlock before = pair.before();
            TextBlock after = pair.after();
            if (after == null) {
                return new Row(Status.DELETED, before, null, all(Change.DELETED, before), null);
            }
            if (before == null) {
                return new Row(Status.INSERTED, null, after, all(Change.INSERTED, after), null);
            }
            Status status = before.key().equals(after.key()) ? Status.EQUAL : Status.CHANGED;
            return new Row(status, before, after, WordDiff.between(before, after), null);
        }

        private static List<WordDiff.Run> all(Change change, TextBlock block) {
            return List.of(new WordDiff.Run(change, block.tokens()));
        }

        Row moved(Place place) {
            return new Row(stands() ? Status.MOVED_HERE : Status.MOVED_AWAY, before, after, runs, place);
        }

        /** The block as it stands, or as it last stood. */
        TextBlock shape() {
            return after == null ? before : after;
        }

        boolean equal() {
            return status == Status.EQUAL;
        }

        /** Whether it stands in the new text. */
        boolean stands() {
            return after != null;
        }
    }

    private final List<Row> rows;

    Redline(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Compares two Markdown texts; either may be empty. */
    public static Redline between(String before, String after) {
        return Passage.redlines(List.of(Passage.of(before, after))).get(0);
    }

    /** Compares two lines of plain words, such as headings; nothing in them is taken for Markdown. */
    public static Redline ofWords(String before, String after) {
        return new Redline(BlockAlignment.of(TextBlock.heading(before), TextBlock.heading(after)).stream()
                .map(Row::of)
                .toList());
    }

    List<Row> rows() {
        return rows;
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

    /** The words alone as HTML, to stand in a heading or a line. */
    public String toLine(RedlineWords words) {
        return RedlineHtml.inLine(rows, words);
    }

    /**
     * As blocks of a Word file whose changes wait to be accepted or rejected.
     *
     * @param headingLevel the level of headings in it
     * @param author as Word shows who made the changes
     */
    public List<DocxBlock> toDocx(int headingLevel, String author, Instant at) {
        return new RedlineDocx(headingLevel, author, at).draw(rows);
    }
}
