package org.arshjul.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxParagraph.Kind;
import org.arshjul.document.docx.DocxRun;
import org.arshjul.document.docx.DocxTable;
import org.arshjul.document.docx.ListPlace;
import org.arshjul.document.docx.Tracked;

/**
 * Draws a redline as the blocks of a Word file: accepting all its changes gives the new text, rejecting them the old one.
 * A block that became another kind of block is struck and added, as Word would else keep its new looks with its old words.
 */
final class RedlineDocx {

    private final int headingLevel;
    private final Tracked inserted;
    private final Tracked deleted;
    private final List<DocxBlock> blocks = new ArrayList<>();
    private final List<DocxTable.Row> table = new ArrayList<>();

    RedlineDocx(int headingLevel, String author, Instant at) {
        this.headingLevel = headingLevel;
        this.inserted = new Tracked(Change.INSERTED, author, at);
        this.deleted = new Tracked(Change.DELETED, author, at);
    }

    List<DocxBlock> draw(List<Redline.Row> rows) {
        for (Redline.Row row : rows) {
            if (row.shape().isRow()) {
                tableRow(row);
            } else {
                closeTable();
                paragraphs(row);
            }
        }
        closeTable();
        return blocks;
    }

    private void paragraphs(Redline.Row row) {
        TextBlock before = row.before();
        TextBlock after = row.after();
        if (before != null && after != null && (before.kind() != after.kind() || before.depth() != after.depth())) {
            blocks.add(paragraph(before, runs(before.tokens(), deleted)).tracked(deleted));
            blocks.add(paragraph(after, runs(after.tokens(), inserted)).tracked(inserted));
        } else {
            DocxParagraph paragraph = paragraph(row.shape(), cells(row).get(0));
            blocks.add(before == null || after == null ? paragraph.tracked(whole(row)) : paragraph);
        }
    }

    private Tracked whole(Redline.Row row) {
        return row.after() == null ? deleted : row.before() == null ? inserted : null;
    }

    private DocxParagraph paragraph(TextBlock shape, List<DocxRun> runs) {
        return switch (shape.kind()) {
            case HEADING -> DocxParagraph.heading(headingLevel, runs);
            case CODE -> new DocxParagraph(Kind.CODE, 0, ListPlace.OUTSIDE, runs, "", "", null);
            default -> DocxParagraph.text(place(shape), runs);
        };
    }

    private static ListPlace place(TextBlock shape) {
        int depth = Math.min(shape.depth(), ListPlace.DEEPEST);
        if (shape.kind() != BlockKind.ITEM) {
            return new ListPlace(0, depth, ListPlace.Marker.NONE, 0);
        }
        return shape.marker().equals("•")
                ? ListPlace.bullet(depth)
                : ListPlace.numbered(depth, Integer.parseInt(shape.marker().replace(".", "")));
    }

    private void tableRow(Redline.Row row) {
        List<List<DocxRun>> cells = cells(row);
        if (!table.isEmpty() && table.get(0).cells().size() != cells.size()) {
            closeTable();
        }
        table.add(new DocxTable.Row(cells, whole(row)));
    }

    private void closeTable() {
        if (!table.isEmpty()) {
            List<DocxTable.Align> columns = table.get(0).cells().stream()
                    .map(cell -> DocxTable.Align.START)
                    .toList();
            blocks.add(new DocxTable(columns, table, ListPlace.OUTSIDE));
            table.clear();
        }
    }

    /** The runs of a row's cells; of anything else all in one. */
    private List<List<DocxRun>> cells(Redline.Row row) {
        List<List<DocxRun>> cells = new ArrayList<>();
        List<DocxRun> runs = new ArrayList<>();
        int old = 0;
        int now = 0;
        for (WordDiff.Run run : row.runs()) {
            for (Token token : run.tokens()) {
                boolean stood = run.change() != Change.INSERTED;
                boolean stands = run.change() != Change.DELETED;
                boolean spacedBefore = stood && row.before().tokens().get(old++).spaced();
                boolean spaced = stands && row.after().tokens().get(now++).spaced();
                if (token.equals(Token.CELL)) {
                    cells.add(runs);
                    runs = new ArrayList<>();
                } else if (stood && stands) {
                    if (spaced != spacedBefore) {
                        add(runs, " ", token, spaced ? inserted : deleted);
                    }
                    add(runs, (spaced && spacedBefore ? " " : "") + token.text(), token, null);
                } else {
                    boolean blank = stands ? spaced : spacedBefore;
                    add(runs, (blank ? " " : "") + token.text(), token, stands ? inserted : deleted);
                }
            }
        }
        cells.add(runs);
        return cells;
    }

    private static List<DocxRun> runs(List<Token> tokens, Tracked tracked) {
        List<DocxRun> runs = new ArrayList<>();
        tokens.forEach(token -> add(runs, (token.spaced() ? " " : "") + token.text(), token, tracked));
        return runs;
    }

    private static void add(List<DocxRun> runs, String text, Token look, Tracked tracked) {
        DocxRun run = new DocxRun(text, look.strong(), look.emphasis(), false, look.link(), List.of(), tracked);
        DocxRun last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.withText("").equals(run.withText(""))) {
            runs.set(runs.size() - 1, last.withText(last.text() + text));
        } else {
            runs.add(run);
        }
    }
}
