package org.arshjul.document.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.arshjul.document.Markdown;
import org.arshjul.document.docx.DocxParagraph.Kind;
import org.arshjul.document.docx.ListPlace.Marker;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** A Markdown text as the blocks of a Word file. */
final class MarkdownBlocks extends AbstractVisitor {

    private static final int DEEPEST_HEADING = 9;

    private final int lowered;
    private final List<DocxBlock> blocks = new ArrayList<>();
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private List<DocxRun> runs = new ArrayList<>();
    private int quotes;
    private int strong;
    private int emphasis;
    private String link = "";
    private List<List<DocxRun>> cells;
    private List<DocxTable.Row> rows;
    private List<DocxTable.Align> columns;

    /** A list that is being read: an item without words before its inner list is none. */
    private static final class OpenList {

        private final Marker marker;
        private final int quotes;
        private int number;
        private boolean itemOpened;

        private OpenList(Marker marker, int quotes, int number) {
            this.marker = marker;
            this.quotes = quotes;
            this.number = number;
        }
    }

    private MarkdownBlocks(int lowered) {
        this.lowered = lowered;
    }

    static List<DocxBlock> of(String markdown, int headingsLoweredBy) {
        MarkdownBlocks reader = new MarkdownBlocks(headingsLoweredBy);
        Markdown.parse(markdown).accept(reader);
        return List.copyOf(reader.blocks);
    }

    private void close(Kind kind, int level, List<DocxRun> tidied) {
        runs = new ArrayList<>();
        if (tidied.isEmpty() && kind != Kind.RULE) {
            return;
        }
        // A heading that opens a list item is set as the item that it is.
        Kind set = kind == Kind.HEADING && !lists.isEmpty() ? Kind.TEXT : kind;
        ListPlace place = switch (set) {
            case TEXT -> place();
            case HEADING -> ListPlace.OUTSIDE;
            default -> beside();
        };
        blocks.add(new DocxParagraph(set, set == Kind.HEADING ? level : 0, place, tidied, "", "", null));
    }

    private ListPlace place() {
        OpenList innermost = lists.peek();
        boolean opens = innermost != null && !innermost.itemOpened;
        if (opens) {
            innermost.itemOpened = true;
        }
        int depth = (int) lists.stream().filter(list -> list.itemOpened).count();
        Marker marker = opens ? innermost.marker : Marker.NONE;
        return new ListPlace(
                opens ? innermost.quotes : quotes,
                Math.min(ListPlace.DEEPEST, depth),
                marker,
                marker == Marker.NUMBER ? innermost.number : 0);
    }

    /** What is no running text stands in lists, but never in a quotation. */
    private ListPlace beside() {
        long depth = lists.stream()
                .filter(list -> list.itemOpened && list.quotes == 0)
                .count();
        return new ListPlace(0, (int) Math.min(ListPlace.DEEPEST, depth), Marker.NONE, 0);
    }

    private void add(String text) {
        runs.add(new DocxRun(text, strong > 0, emphasis > 0, false, link, List.of(), null));
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        close(Kind.TEXT, 0, DocxRuns.tidy(runs));
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        close(Kind.HEADING, Math.min(DEEPEST_HEADING, heading.getLevel() + lowered), DocxRuns.inOneLine(runs));
    }

    @Override
    public void visit(ThematicBreak rule) {
        close(Kind.RULE, 0, List.of());
    }

    @Override
    public void visit(BlockQuote quote) {
        quotes++;
        visitChildren(quote);
        quotes--;
    }

    @Override
    public void visit(BulletList list) {
        list(list, Marker.BULLET, 0);
    }

    @Override
    public void visit(OrderedList list) {
        list(list, Marker.NUMBER, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void list(Node list, Marker marker, int first) {
        OpenList open = new OpenList(marker, quotes, first);
        lists.push(open);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            open.itemOpened = false;
            item.accept(this);
            open.number++;
        }
        lists.pop();
    }

    @Override
    public void visit(ListItem item) {
        visitChildren(item);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            columns = new ArrayList<>();
            rows = new ArrayList<>();
            visitChildren(block);
            blocks.add(new DocxTable(columns, rows, beside()));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            cells = new ArrayList<>();
            visitChildren(node);
            rows.add(new DocxTable.Row(cells, null));
        } else if (node instanceof TableCell cell) {
            visitChildren(cell);
            cells.add(DocxRuns.inOneLine(runs));
            runs = new ArrayList<>();
            if (cell.isHeader()) {
                columns.add(align(cell.getAlignment()));
            }
        } else {
            visitChildren(node);
        }
    }

    private static DocxTable.Align align(TableCell.Alignment alignment) {
        if (alignment == TableCell.Alignment.CENTER) {
            return DocxTable.Align.CENTER;
        }
        return alignment == TableCell.Alignment.RIGHT ? DocxTable.Align.END : DocxTable.Align.START;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String literal) {
        String lines = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        close(Kind.CODE, 0, lines.isBlank() ? List.of() : List.of(DocxRun.of(lines)));
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html.getLiteral().replace('\n', ' '));
        close(Kind.TEXT, 0, DocxRuns.tidy(runs));
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral().replace('\n', ' '));
    }

    @Override
    public void visit(Code code) {
        runs.add(new DocxRun(code.getLiteral(), strong > 0, emphasis > 0, true, link, List.of(), null));
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        add("\n");
    }

    @Override
    public void visit(StrongEmphasis node) {
        strong++;
        visitChildren(node);
        strong--;
    }

    @Override
    public void visit(Emphasis node) {
        emphasis++;
        visitChildren(node);
        emphasis--;
    }

    @Override
    public void visit(Link node) {
        String outer = link;
        link = Address.of(node.getDestination());
        visitChildren(node);
        link = outer;
    }
}
