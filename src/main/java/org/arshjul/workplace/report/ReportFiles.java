package org.arshjul.workplace.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.arshjul.commitment.CompiledReport;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.Counts;
import org.arshjul.commitment.ReportFigure;
import org.arshjul.commitment.ReportFigures;
import org.arshjul.commitment.ReportFigures.Group;
import org.arshjul.commitment.ReportId;
import org.arshjul.commitment.ReportPublished;
import org.arshjul.document.Pdf;
import org.arshjul.document.Print;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxPicture;
import org.arshjul.document.docx.DocxRun;
import org.arshjul.document.docx.DocxTable;
import org.arshjul.document.docx.DocxTable.Align;
import org.arshjul.document.docx.ListPlace;
import org.arshjul.document.sheet.Sheet;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.report.ReportDocument.Figure;
import org.arshjul.workplace.report.ReportDocument.Line;
import org.arshjul.workplace.report.ReportDocument.Lines;
import org.arshjul.workplace.report.ReportDocument.Text;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reports as files, in Swedish: PDF to archive, Word to go on with, CSV to count with. */
@Component
class ReportFiles {

    private static final char COMMA = ',';
    private static final int PIXELS_A_UNIT = 3;
    /** As wide as the text of a Word file. */
    private static final int PICTURE_WIDTH = 450;

    private final CompiledReports reports;
    private final ReportDocuments documents;
    private final Words words;

    ReportFiles(CompiledReports reports, ReportDocuments documents, Words words) {
        this.reports = reports;
        this.documents = documents;
        this.words = words;
    }

    /** What is published is kept as a file, so that it stays as it was whatever becomes of the product. */
    @ApplicationModuleListener
    void on(ReportPublished event) {
        reports.find(event.report())
                .filter(report -> report.edition() == event.edition())
                .ifPresent(report -> reports.keep(report.id(), report.edition(), written(report)));
    }

    /** The file that was published; of a report that is not, one to read beforehand. */
    byte[] pdf(CompiledReport report) {
        return reports.pdf(report.id(), report.edition()).orElseGet(() -> written(report));
    }

    private byte[] written(CompiledReport report) {
        return words.inSwedish(() -> {
            ReportDocument document = documents.of(report);
            return Pdf.of(new Print(
                    document.title(),
                    "sv",
                    document.made(),
                    document.title(),
                    ReportHtml.printed(document),
                    List.of()));
        });
    }

    byte[] docx(CompiledReport report) {
        return words.inSwedish(() -> {
            ReportDocument document = documents.of(report);
            List<DocxBlock> blocks = new ArrayList<>();
            blocks.add(DocxParagraph.title(document.title()));
            document.lead().forEach(line -> blocks.add(DocxParagraph.text(List.of(DocxRun.of(line)))));
            for (ReportDocument.Part part : document.parts()) {
                if (part instanceof Text text) {
                    blocks.addAll(Docx.blocks(text.markdown(), 0));
                } else if (part instanceof Figure figure) {
                    figure(blocks, figure);
                } else if (part instanceof Lines lines) {
                    lines(blocks, lines);
                }
            }
            return Docx.of(new DocxContent(document.title(), "sv-SE", document.made(), blocks));
        });
    }

    private static void figure(List<DocxBlock> blocks, Figure figure) {
        blocks.add(caption(figure.caption()));
        if (figure.chart() != null) {
            blocks.add(new DocxPicture(
                    figure.chart().png(PIXELS_A_UNIT),
                    PICTURE_WIDTH,
                    PICTURE_WIDTH * figure.chart().height() / figure.chart().width(),
                    figure.caption() + ". " + figure.inWords()));
        }
        List<Align> columns = new ArrayList<>(List.of(Align.START));
        figure.head().stream().skip(1).forEach(column -> columns.add(Align.END));
        blocks.add(table(
                columns,
                figure.head(),
                figure.rows().stream().map(ReportFiles::cells).toList()));
    }

    private static void lines(List<DocxBlock> blocks, Lines lines) {
        blocks.add(caption(lines.caption()));
        blocks.add(table(
                List.of(Align.START, Align.START, Align.START),
                lines.head(),
                lines.rows().stream().map(ReportFiles::cells).toList()));
    }

    private static DocxParagraph caption(String words) {
        return DocxParagraph.text(List.of(DocxRun.of(words).inBold()));
    }

    private static DocxTable table(List<Align> columns, List<String> head, List<List<List<DocxRun>>> rows) {
        List<DocxTable.Row> all = Stream.concat(Stream.of(cells(head)), rows.stream())
                .map(cells -> new DocxTable.Row(cells, null))
                .toList();
        return new DocxTable(columns, all, ListPlace.OUTSIDE);
    }

    private static List<List<DocxRun>> cells(List<String> cells) {
        return cells.stream().map(cell -> List.of(DocxRun.of(cell))).toList();
    }

    private static List<List<DocxRun>> cells(Line line) {
        String said = Stream.concat(line.said().stream(), Stream.ofNullable(line.evidence()))
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
        return cells(List.of(line.promise(), line.standing(), said));
    }

    /** The commitments one by one; of the national report what it counts, a row for each group. */
    byte[] csv(CompiledReport report) {
        ReportFigures figures = report.figures();
        return report.id().national()
                ? Sheet.csv(COMMA, countsHead(), counts(report.id(), figures))
                : Sheet.csv(
                        COMMA,
                        List.of(
                                "commitment",
                                "lineage",
                                "section",
                                "party",
                                "wording",
                                "status",
                                "progress_percent",
                                "done",
                                "hinders",
                                "indicator",
                                "value",
                                "evidence"),
                        figures.lines().stream().map(ReportFiles::row).toList());
    }

    private static List<String> countsHead() {
        List<String> head = new ArrayList<>(List.of("valid_year", "by", "key"));
        head.addAll(StatusColumns.NAMES);
        head.add("all");
        return head;
    }

    private static List<List<Object>> counts(ReportId id, ReportFigures figures) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(id.year() + 1, "total", "", figures.total()));
        for (ReportFigure figure : ReportFigure.of(id)) {
            for (Group group : figures.groups(figure)) {
                boolean years = figure == ReportFigure.YEARS;
                rows.add(row(
                        years ? Integer.parseInt(group.key()) + 1 : id.year() + 1,
                        figure.name().toLowerCase(Locale.ROOT),
                        years ? "" : group.key().toLowerCase(Locale.ROOT),
                        group.counts()));
            }
        }
        return rows;
    }

    private static List<Object> row(int validYear, String by, String key, Counts counts) {
        List<Object> row = new ArrayList<>(List.of(validYear, by, key));
        row.addAll(StatusColumns.of(counts));
        row.add(counts.all());
        return row;
    }

    /** Its cells may be null. */
    private static List<Object> row(ReportFigures.Line line) {
        return Arrays.asList(
                line.commitment(),
                line.lineage(),
                line.section(),
                line.party(),
                line.wording(),
                line.status() == null ? null : line.status().id(),
                line.progress(),
                line.done(),
                line.hinders(),
                line.indicator(),
                line.value(),
                line.evidence());
    }
}
