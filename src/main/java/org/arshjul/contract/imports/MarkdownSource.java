package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.arshjul.contract.TextVersion;
import org.arshjul.contract.imports.Look.Role;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
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
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A Markdown text as lines; HTML in it is text like any other. */
final class MarkdownSource extends AbstractVisitor {

    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \t]+\\S");
    private static final Pattern NOTE = Pattern.compile("(?m)^( {0,3})\\[\\^(\\d{1,2})]:");

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(50)
            .build();

    private final StructuredLines lines = new StructuredLines();
    private int depth;
    private String marker;
    private int number;

    private MarkdownSource() {}

    /** Whether that text marks headings as Markdown does; without any it is read like every plain text. */
    static boolean is(String text) {
        return HEADING.matcher(text).find();
    }

    static SourceFile of(String text) {
        MarkdownSource source = new MarkdownSource();
        // Without this a footnote that is nothing but an address would count as that link's definition and vanish.
        PARSER.parse(NOTE.matcher(text).replaceAll("$1\\\\[^$2\\\\]:")).accept(source);
        return source.lines.file();
    }

    private static int lineOf(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    @Override
    public void visit(Heading heading) {
        lines.add(lineOf(heading), Look.of(Role.HEADING), words(heading, true).replace("\n", " "));
    }

    @Override
    public void visit(Paragraph paragraph) {
        Node only = paragraph.getFirstChild();
        boolean strong = only instanceof StrongEmphasis && only == paragraph.getLastChild();
        String plain = words(paragraph, true);
        if (TextVersion.isLine(plain)) {
            add(paragraph, Look.of(Role.FURNITURE), plain);
            marker = null;
        } else if (marker != null) {
            add(paragraph, Look.item(depth, marker), words(paragraph, false));
            marker = null;
        } else {
            add(paragraph, new Look(Role.PARAGRAPH, depth, "", strong), words(paragraph, strong));
        }
    }

    private void add(Node node, Look look, String words) {
        lines.add(lineOf(node), look, words);
    }

    @Override
    public void visit(BulletList list) {
        items(list, -1);
    }

    @Override
    public void visit(OrderedList list) {
        items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
    }

    private void items(Node list, int first) {
        depth++;
        int next = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            marker = first < 0 ? "" : next++ + ".";
            item.accept(this);
        }
        marker = null;
        depth--;
    }

    @Override
    public void visit(ListItem item) {
        visitChildren(item);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            number = lineOf(block);
            rows(block, true);
        } else {
            visitChildren(block);
        }
    }

    private boolean rows(Node parent, boolean first) {
        boolean next = first;
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableRow) {
                List<String> cells = new ArrayList<>();
                for (Node cell = child.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(cell instanceof TableCell ? words(cell, false) : "");
                }
                lines.row(number, next, cells);
                next = false;
            } else {
                next = rows(child, next);
            }
        }
        return next;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(code, Look.of(Role.PARAGRAPH), code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(code, Look.of(Role.PARAGRAPH), code.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html, Look.of(Role.PARAGRAPH), html.getLiteral());
    }

    /** @param plain whether bold and italic words are only words */
    private String words(Node parent, boolean plain) {
        StringBuilder words = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                words.append(text.getLiteral());
            } else if (child instanceof Code code) {
                words.append(code.getLiteral());
            } else if (child instanceof HtmlInline html) {
                words.append(html.getLiteral());
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                words.append('\n');
            } else if (child instanceof Link link) {
                words.append(StructuredLines.linked(words(link, true).replace('\n', ' '), link.getDestination()));
            } else if (child instanceof Image image) {
                lines.told(QuirkKind.PICTURE, lineOf(parent), image.getDestination());
                words.append(words(image, true));
            } else if (child instanceof StrongEmphasis || child instanceof Emphasis) {
                boolean strong = child instanceof StrongEmphasis;
                String inner = words(child, plain);
                words.append(plain ? inner : StructuredLines.looking(inner, strong, !strong));
            } else if (child instanceof CustomNode) {
                words.append(words(child, plain));
            }
        }
        return words.toString();
    }
}
