package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.PackagePart;

/** Reads the rows of a table; a cell of ours holds one line. */
final class ReadTable {

    private final ReadRuns inline;
    private final Findings findings;
    private final PackagePart part;

    ReadTable(ReadRuns inline, Findings findings, PackagePart part) {
        this.inline = inline;
        this.findings = findings;
        this.part = part;
    }

    /** The rows that stand once all changes are accepted. */
    List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.is("tr")) {
                Element set = child.child("trPr").orElse(Element.none());
                set.child("ins").ifPresent(findings::change);
                set.child("del").ifPresent(findings::change);
                if (set.child("del").isEmpty()) {
                    rows.add(child);
                }
            } else if (child.is("sdt") || child.is("sdtContent") || child.is("customXml")) {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    List<List<DocxRun>> cells(Element row, List<DocxTable.Align> columns, boolean first) {
        List<List<DocxRun>> cells = new ArrayList<>();
        for (Element cell : within(row)) {
            Element set = cell.child("tcPr").orElse(Element.none());
            boolean covered = set.child("vMerge")
                    .map(merge -> !merge.get("val").equals("restart"))
                    .orElse(false);
            cells.add(DocxRuns.inOneLine(runs(cell)));
            if (first) {
                columns.add(align(cell));
            }
            int span = Math.min(60, set.number("gridSpan", "val", 1));
            for (int i = 1; i < span; i++) {
                cells.add(List.of());
                if (first) {
                    columns.add(DocxTable.Align.START);
                }
            }
            if (covered || span > 1) {
                findings.add(DocxReading.Kind.MERGED_CELLS, cell.words());
            }
        }
        return cells;
    }

    private static List<Element> within(Element row) {
        List<Element> cells = new ArrayList<>();
        for (Element child : row.children()) {
            if (child.is("tc")) {
                cells.add(child);
            } else if (child.is("sdt") || child.is("sdtContent") || child.is("customXml")) {
                cells.addAll(within(child));
            }
        }
        return cells;
    }

    private List<DocxRun> runs(Element cell) {
        List<DocxRun> runs = new ArrayList<>();
        for (Element child : cell.children()) {
            if (child.is("p")) {
                findings.nextParagraph();
                List<DocxRun> words = DocxRuns.inOneLine(inline.of(child, part));
                if (!words.isEmpty() && !runs.isEmpty()) {
                    runs.add(DocxRun.of(" "));
                }
                runs.addAll(words);
            } else if (child.is("tbl")) {
                String words = child.words();
                findings.add(DocxReading.Kind.NESTED_TABLE, words);
                runs.add(DocxRun.of((runs.isEmpty() ? "" : " ") + words));
            } else if (child.is("sdt") || child.is("sdtContent") || child.is("customXml")) {
                runs.addAll(runs(child));
            }
        }
        return runs;
    }

    private static DocxTable.Align align(Element cell) {
        String set = cell.children().stream()
                .filter(child -> child.is("p"))
                .flatMap(paragraph -> paragraph.child("pPr").stream())
                .map(one -> one.value("jc"))
                .collect(Collectors.joining());
        return switch (set) {
            case "center" -> DocxTable.Align.CENTER;
            case "right", "end" -> DocxTable.Align.END;
            default -> DocxTable.Align.START;
        };
    }
}
