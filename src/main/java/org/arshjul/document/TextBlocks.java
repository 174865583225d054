package org.arshjul.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
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

/** Reads a Markdown text as a flat list of blocks of words. */
final class TextBlocks extends AbstractVisitor {

    private final List<TextBlock> blocks = new ArrayList<>();
    private final Deque<Integer> counters = new ArrayDeque<>();
    private List<Token> tokens = new ArrayList<>();
    private String marker = "";
    private boolean itemOpens;
    private boolean spaced;
    private int strong;
    private int emphasis;
    private String link = "";

    private TextBlocks() {}

    static List<TextBlock> of(String markdown) {
        TextBlocks reader = new TextBlocks();
        Markdown.parse(markdown).accept(reader);
        return List.copyOf(reader.blocks);
    }

    private void close(BlockKind kind) {
        if (!tokens.isEmpty()) {
            blocks.add(new TextBlock(
                    itemOpens ? BlockKind.ITEM : kind, counters.size(), itemOpens ? marker : "", List.copyOf(tokens)));
            itemOpens = false;
        }
        tokens = new ArrayList<>();
        spaced = false;
    }

    private void add(String text) {
        tokens.addAll(Token.of(text, spaced, strong > 0, emphasis > 0, link));
        spaced = text.isEmpty() ? spaced : Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private void block(String literal, BlockKind kind) {
        add(literal);
        close(kind);
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        close(BlockKind.PARAGRAPH);
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        close(BlockKind.HEADING);
    }

    @Override
    public void visit(BulletList list) {
        list(list, -1);
    }

    @Override
    public void visit(OrderedList list) {
        list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void list(Node list, int first) {
        counters.push(first);
        visitChildren(list);
        counters.pop();
        itemOpens = false;
    }

    @Override
    public void visit(ListItem item) {
        int number = counters.pop();
        marker = number < 0 ? "•" : number + ".";
        counters.push(number < 0 ? number : number + 1);
        itemOpens = true;
        visitChildren(item);
        itemOpens = false;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            visitChildren(node);
            close(node.getParent() instanceof TableHead ? BlockKind.HEADER_ROW : BlockKind.ROW);
        } else if (node instanceof TableCell && node.getPrevious() != null) {
            tokens.add(Token.CELL);
            spaced = true;
            visitChildren(node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        block(code.getLiteral(), BlockKind.CODE);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        block(code.getLiteral(), BlockKind.CODE);
    }

    @Override
    public void visit(HtmlBlock html) {
        block(html.getLiteral(), BlockKind.PARAGRAPH);
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        spaced = true;
    }

    @Override
    public void visit(HardLineBreak line) {
        spaced = true;
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
        link = node.getDestination();
        visitChildren(node);
        link = outer;
    }
}
