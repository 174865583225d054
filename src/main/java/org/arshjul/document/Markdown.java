package org.arshjul.document;

import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** CommonMark with tables, as people write it: shown as safe HTML or as plain text. */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    /** Text, lists, tables, links and headings; no images, no styles, no scripts, whatever a renderer lets through. */
    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "thead", "tbody", "tr", "th", "td")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("ol", "start");

    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);

    private Markdown() {}

    /** That text as HTML which is safe to put into a page; HTML written in it is shown, never obeyed. */
    public static String toHtml(String markdown) {
        return toHtml(markdown, 0);
    }

    /** The same, its headings lowered by that many levels (never below h6), to stand under the page's own headings. */
    public static String toHtml(String markdown, int headingsLoweredBy) {
        Node document = parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + headingsLoweredBy));
            }
        });
        return Jsoup.clean(RENDERER.render(document), "", ALLOWED, AS_WRITTEN);
    }

    /** The words of that text without its marks: paragraphs apart by a blank line, list items behind a bullet or number. */
    public static String toPlainText(String markdown) {
        return TextBlocks.of(markdown).stream().map(TextBlock::printed).collect(Collectors.joining("\n\n"));
    }

    /** Words on one line as Markdown that reads just so; it is to stand behind other words. */
    public static String literal(String words) {
        return words.replaceAll("([\\\\*_`\\[\\]<])", "\\\\$1").replaceAll("&(?=#?\\w+;)", "\\\\&");
    }

    /** The text as a tree, for those who write it in another form. */
    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
