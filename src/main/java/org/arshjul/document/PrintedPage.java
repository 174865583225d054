package org.arshjul.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The page of HTML behind a PDF: its style, its headings in order, its bookmarks and its list of contents. */
final class PrintedPage {

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    /** The library loses the words of headings that are deeper, so there are none. */
    private static final int DEEPEST = 4;

    private static final String STYLE = """
            @page { size: A4; margin: 25mm 22mm 22mm;
                    @top-left { content: %s; font: 8pt 'DejaVu Sans'; color: #4a5a57; }
                    @bottom-right { content: counter(page) ' (' counter(pages) ')'; font: 9pt 'DejaVu Sans'; } }
            body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.45; color: #1b2429; }
            h1 { font-size: 20pt; line-height: 1.25; margin: 0 0 14pt; }
            h2 { font-size: 14pt; margin: 18pt 0 6pt; page-break-after: avoid; }
            h3 { font-size: 11.5pt; margin: 14pt 0 4pt; page-break-after: avoid; }
            h4 { font-size: 10pt; margin: 10pt 0 3pt; page-break-after: avoid; }
            p, ul, ol { margin: 0 0 7pt; }
            li { margin-bottom: 3pt; }
            a { color: #0b6352; }
            code, pre { font-family: 'DejaVu Sans Mono'; font-size: 8pt; white-space: pre-wrap; word-wrap: break-word; }
            table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
            th, td { border-bottom: 0.5pt solid #748984; padding: 3pt 6pt 3pt 0; text-align: left; vertical-align: top; }
            tr { page-break-inside: avoid; }
            ins { background-color: #dff3e4; color: #0a4b24; text-decoration: underline; }
            del { background-color: #fbe3e3; color: #8a1019; text-decoration: line-through; }
            ins .visually-hidden { color: #dff3e4; font-size: 1pt; }
            del .visually-hidden { color: #fbe3e3; font-size: 1pt; }
            .remark, .moved { color: #4a5a57; font-size: 9pt; }
            .redline .depth-2 { margin-left: 14pt; }
            .redline .depth-3 { margin-left: 28pt; }
            .caption { margin: 16pt 0 4pt; page-break-after: avoid; }
            .caption img { width: 100%%; }
            .tallies { font-size: 8.5pt; }
            .tallies td, .tallies th { padding-right: 4pt; }
            .tallies tbody th { font-weight: 400; width: 36%%; }
            .lines td { font-size: 9pt; width: 42%%; }
            .lines td + td { width: 16%%; }
            .lines td + td + td { width: 42%%; }
            .sheet { page-break-before: always; }
            .sheet > h2 { margin-top: 0; }
            .cover { page-break-after: always; padding-top: 50mm; }
            .cover h1 { font-size: 26pt; margin: 0; }
            .cover .lead { font-size: 14pt; margin: 4pt 0 30pt; }
            .cover th { width: 36%%; }
            .room th { width: 26%%; }
            .room td { height: 46pt; width: 28%%; }
            .room td.ink { width: 46%%; padding-right: 0; }
            .room .signature { display: block; height: 46pt; }
            .contents ul { list-style: none; padding: 0; }
            .contents h2 { margin-top: 0; }
            .contents li { margin: 0; font-size: 8.5pt; line-height: 1.35; }
            .contents a { color: #1b2429; text-decoration: none; }
            .contents a::after { content: leader('.') target-counter(attr(href), page); }
            .contents .depth-3 { padding-left: 14pt; }
            .contents .depth-4 { padding-left: 28pt; }
            """;

    /** The cover needs no number and nothing on top. */
    private static final String COVERED = """
            @page:first { @top-left { content: none; } @bottom-right { content: none; } }
            """;

    private PrintedPage() {}

    static Document of(Print print) {
        Document page = Jsoup.parse(print.html());
        page.selectFirst("html").attr("lang", print.language());
        page.title(print.title());
        page.head().appendElement("meta").attr("name", "subject").attr("content", print.title());
        boolean covered = page.selectFirst(".cover") != null;
        String style = STYLE.formatted(quoted(print.running())) + (covered ? COVERED : "");
        page.head().appendElement("style").appendChild(new DataNode(style));
        // A link without a title would have no words for screen readers.
        page.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
        page.select("thead th:not([scope])").forEach(cell -> cell.attr("scope", "col"));
        order(page);
        List<Element> headings = listed(page);
        bookmarks(page, headings);
        contents(page, headings);
        return page;
    }

    /** As a string of CSS. */
    private static String quoted(String text) {
        return '"' + text.replaceAll("\\s+", " ").replace("\\", "\\5c ").replace("\"", "\\\"") + '"';
    }

    /** Readers that jump by headings miss what stands below a level that is left out: the first is of level 1, none skips one. */
    private static void order(Document page) {
        page.select(HEADINGS).stream()
                .filter(heading -> heading.text().isBlank())
                .forEach(Element::remove);
        int before = 0;
        for (Element heading : page.select(HEADINGS)) {
            before = Math.min(DEEPEST, Math.min(level(heading), before + 1));
            heading.tagName("h" + before);
        }
    }

    private static List<Element> listed(Document page) {
        Elements headings = page.select(HEADINGS);
        for (int i = 0; i < headings.size(); i++) {
            headings.get(i).attr("id", "part-" + (i + 1));
        }
        return headings;
    }

    private static void bookmarks(Document page, List<Element> headings) {
        Deque<Element> open = new ArrayDeque<>();
        open.push(page.head().appendElement("bookmarks"));
        Deque<Integer> levels = new ArrayDeque<>();
        levels.push(0);
        for (Element heading : headings) {
            // The title stands beside the chapters, so that they are seen at once.
            int level = Math.max(2, level(heading));
            while (levels.peek() >= level) {
                levels.pop();
                open.pop();
            }
            Element bookmark = open.peek()
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id());
            open.push(bookmark);
            levels.push(level);
        }
    }

    private static void contents(Document page, List<Element> headings) {
        Element contents = page.selectFirst("nav.contents");
        if (contents == null) {
            return;
        }
        Elements order = page.select(HEADINGS + ", nav.contents");
        Element list = contents.appendElement("ul");
        headings.stream()
                .filter(heading -> heading.closest("nav.contents") == null)
                .filter(heading -> order.indexOf(heading) > order.indexOf(contents))
                .forEach(heading -> list.appendElement("li")
                        .addClass("depth-" + level(heading))
                        .appendElement("a")
                        .attr("href", "#" + heading.id())
                        .attr("title", heading.text())
                        .text(heading.text()));
    }

    private static int level(Element heading) {
        return heading.tagName().charAt(1) - '0';
    }
}
