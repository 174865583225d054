package org.arshjul.workplace.report;

import java.util.Base64;
import java.util.List;
import org.arshjul.document.Drawing;
import org.arshjul.document.Markdown;
import org.arshjul.workplace.report.ReportDocument.Figure;
import org.arshjul.workplace.report.ReportDocument.Line;
import org.arshjul.workplace.report.ReportDocument.Lines;
import org.arshjul.workplace.report.ReportDocument.Text;
import org.jsoup.nodes.Element;

/** Writes a report as HTML: for a page with pictures that its style sheet colours, for a PDF with pictures of pixels. */
final class ReportHtml {

    /** Sharp in print: some 290 dots an inch where a chart fills the page's width. */
    private static final int PIXELS_A_UNIT = 3;

    private final boolean printed;
    private final int headingsLoweredBy;
    private int figures;

    private ReportHtml(boolean printed, int headingsLoweredBy) {
        this.printed = printed;
        this.headingsLoweredBy = headingsLoweredBy;
    }

    /** What stands under the title, with its headings lowered by so many levels. */
    static String page(ReportDocument report, int headingsLoweredBy) {
        Element body = new Element("div");
        new ReportHtml(false, headingsLoweredBy).parts(body, report);
        return body.html();
    }

    /** All that is printed. */
    static String printed(ReportDocument report) {
        Element body = new Element("div");
        body.appendElement("h1").text(report.title());
        report.lead().forEach(line -> body.appendElement("p").addClass("remark").text(line));
        new ReportHtml(true, 1).parts(body, report);
        return body.outerHtml();
    }

    private void parts(Element body, ReportDocument report) {
        for (ReportDocument.Part part : report.parts()) {
            if (part instanceof Text text) {
                body.append(Markdown.toHtml(text.markdown(), headingsLoweredBy));
            } else if (part instanceof Figure figure) {
                figure(body, figure);
            } else if (part instanceof Lines lines) {
                lines(body, lines);
            }
        }
    }

    private void figure(Element body, Figure figure) {
        Element part = body.appendElement("div").addClass("figure");
        part.appendElement("p").addClass("caption").appendElement("strong").text(figure.caption());
        if (figure.chart() != null) {
            picture(part, figure.chart(), figure);
        }
        Element table = table(scrolling(part, figure.caption()), "tallies", figure.head());
        Element rows = table.appendElement("tbody");
        for (List<String> cells : figure.rows()) {
            Element row = rows.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(cells.get(0));
            cells.stream().skip(1).forEach(cell -> row.appendElement("td").text(cell));
        }
    }

    private void picture(Element part, Drawing chart, Figure figure) {
        if (!printed) {
            part.append(chart.svg("chart status-chart-" + ++figures, figure.caption(), figure.inWords()));
            return;
        }
        String png = Base64.getEncoder().encodeToString(chart.png(PIXELS_A_UNIT));
        part.appendElement("p")
                .addClass("caption")
                .appendElement("img")
                .attr("src", "data:image/png;base64," + png)
                .attr("alt", figure.caption() + ". " + figure.inWords());
    }

    private void lines(Element body, Lines lines) {
        body.appendElement("p").addClass("caption").appendElement("strong").text(lines.caption());
        Element rows =
                table(scrolling(body, lines.caption()), "lines", lines.head()).appendElement("tbody");
        for (Line line : lines.rows()) {
            Element row = rows.appendElement("tr");
            row.appendElement("td").text(line.promise());
            row.appendElement("td")
                    .appendElement("span")
                    .addClass("tag")
                    .addClass("status-" + line.status())
                    .text(line.standing());
            Element said = row.appendElement("td");
            line.said().forEach(one -> said.appendElement("p").text(one));
            if (line.evidence() != null) {
                said.appendElement("p")
                        .appendElement("a")
                        .attr("href", line.evidence())
                        .attr("rel", "noopener nofollow")
                        .text(line.evidence());
            }
        }
    }

    /** Wide tables scroll on narrow screens, and can be scrolled by keyboard. */
    private Element scrolling(Element part, String name) {
        return printed
                ? part
                : part.appendElement("div")
                        .addClass("overflow-auto")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr("aria-label", name);
    }

    private static Element table(Element part, String kind, List<String> head) {
        Element table = part.appendElement("table").addClass(kind);
        Element row = table.appendElement("thead").appendElement("tr");
        head.forEach(cell -> row.appendElement("th").attr("scope", "col").text(cell));
        return table;
    }
}
