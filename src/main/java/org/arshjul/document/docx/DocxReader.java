package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.arshjul.document.docx.DocxParagraph.Kind;
import org.arshjul.document.docx.ListPlace.Marker;

/** Reads a Word file from top to bottom; what a text of ours cannot hold is told, never left out in silence. */
final class DocxReader {

    private final DocxPackage file;
    private final ReadStyles styles = new ReadStyles();
    private final ReadLists lists = new ReadLists();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Integer> commented = new HashMap<>();
    private final List<DocxBlock> blocks = new ArrayList<>();
    private final ReadRuns inline;
    private final ReadPlaces indents = new ReadPlaces();
    private final Findings findings = new Findings();
    private List<DocxRun> carried = List.of();
    private String id = "";
    private boolean apart = true;

    DocxReader(DocxPackage file) {
        this.file = file;
        this.inline = new ReadRuns(styles, findings, commented);
    }

    DocxReading read() {
        file.beside("styles").forEach(part -> file.each(part, "styles", styles::add));
        file.beside("numbering").forEach(part -> file.each(part, "numbering", lists::add));
        file.custom()
                .ifPresent(part -> file.each(
                        part,
                        "Properties",
                        property -> property.all("lpwstr")
                                .forEach(value -> places.put(property.get("name"), value.text()))));
        for (String kind : List.of("footnotes", "endnotes")) {
            for (PackagePart part : file.beside(kind)) {
                file.each(part, kind, note -> inline.note(kind, note, part));
            }
        }
        file.each(file.main(), "body", this::block);
        for (PackagePart part : file.beside("comments")) {
            file.each(part, "comments", this::comment);
        }
        return new DocxReading(blocks, furniture(), findings.all());
    }

    private List<String> furniture() {
        List<String> furniture = new ArrayList<>();
        Map.of("header", "hdr", "footer", "ftr")
                .forEach((kind, root) -> file.beside(kind).forEach(part -> {
                    List<String> words = new ArrayList<>();
                    file.each(part, root, element -> words.add(element.words()));
                    String all = String.join(" ", words).strip();
                    if (!all.isEmpty() && !furniture.contains(all)) {
                        furniture.add(all);
                    }
                }));
        return furniture.stream().sorted().toList();
    }

    private void comment(Element comment) {
        String words = comment.get("author") + ": " + comment.words();
        findings.add(DocxReading.Kind.COMMENT, commented.getOrDefault(comment.get("id"), 0), words);
    }

    private void block(Element element) {
        switch (element.name()) {
            case "p" -> paragraph(element);
            case "tbl" -> table(element);
            case "bookmarkStart" -> mark(element);
            case "del", "moveFrom" -> findings.change(element);
            case "ins", "moveTo" -> {
                findings.change(element);
                element.children().forEach(this::block);
            }
            case "sdt" -> {
                boolean contents = element.all("docPartGallery")
                        .anyMatch(gallery -> gallery.get("val").equals("Table of Contents"));
                if (contents) {
                    findings.contents();
                } else {
                    element.child("sdtContent")
                            .ifPresent(inside -> inside.children().forEach(this::block));
                }
            }
            case "customXml", "smartTag" -> element.children().forEach(this::block);
            case "AlternateContent" ->
                element.child("Choice").ifPresent(choice -> choice.children().forEach(this::block));
            default -> {
                // Marks of where comments and changes begin and end, and the pages' measures.
            }
        }
    }

    private void mark(Element bookmark) {
        id = places.getOrDefault(bookmark.get("name"), id);
    }

    private void paragraph(Element element) {
        findings.nextParagraph();
        Element set = element.child("pPr").orElse(Element.none());
        String style = set.value("pStyle");
        String name = styles.name(style);
        if (name.matches("(toc|innehåll) (\\d|heading)")) {
            findings.contents();
            return;
        }
        element.all("bookmarkStart").forEach(this::mark);
        List<DocxRun> runs = new ArrayList<>(carried);
        runs.addAll(inline.of(element, file.main()));
        carried = List.of();
        if (set.child("rPr").flatMap(mark -> mark.child("del")).isPresent()) {
            // Without its end the paragraph goes on in the next one.
            findings.change(set.child("rPr").orElseThrow().child("del").orElseThrow());
            carried = runs;
            return;
        }
        set.child("rPr").flatMap(mark -> mark.child("ins")).ifPresent(findings::change);
        Optional<ReadLists.Item> item = item(set, style);
        add(kind(name, styles.headingLevel(style, set)), set, style, name, item, runs);
    }

    private void add(
            Kind kind, Element set, String style, String name, Optional<ReadLists.Item> item, List<DocxRun> runs) {
        boolean code = kind == Kind.CODE;
        List<DocxRun> tidied = code
                ? code(runs)
                : kind == Kind.HEADING || kind == Kind.TITLE ? DocxRuns.inOneLine(runs) : DocxRuns.tidy(runs);
        if (tidied.isEmpty() && kind != Kind.RULE && (kind != Kind.HEADING || id.isEmpty())) {
            apart = true;
            return;
        }
        int level = kind == Kind.HEADING ? styles.headingLevel(style, set) : 0;
        ListPlace place = place(kind, set, style, name, item);
        String label = level > 0 ? item.map(ReadLists.Item::label).orElse("") : "";
        DocxParagraph read = new DocxParagraph(kind, level, place, tidied, label, id, null);
        int last = blocks.size() - 1;
        if (code
                && !apart
                && blocks.get(last) instanceof DocxParagraph before
                && before.place().equals(place)) {
            blocks.set(last, before.with(List.of(DocxRun.of(before.words() + "\n" + read.words()))));
        } else {
            blocks.add(read);
        }
        apart = !code;
        id = "";
    }

    private static List<DocxRun> code(List<DocxRun> runs) {
        String words = DocxParagraph.words(runs);
        return words.isBlank() ? List.of() : List.of(DocxRun.of(words));
    }

    private static Kind kind(String name, int headingLevel) {
        return switch (name) {
            case "title", "titel" -> Kind.TITLE;
            case "reader note" -> Kind.NOTE;
            case "sheet heading" -> Kind.SHEET_HEADING;
            case "sheet text" -> Kind.SHEET;
            case "code block" -> Kind.CODE;
            case "rule line" -> Kind.RULE;
            default -> headingLevel > 0 ? Kind.HEADING : Kind.TEXT;
        };
    }

    private ListPlace place(Kind kind, Element set, String style, String name, Optional<ReadLists.Item> item) {
        int quotes = quotes(name);
        int left = ReadLists.left(
                set,
                item.map(ReadLists.Item::left)
                        .orElseGet(() -> styles.find(
                                        style,
                                        one -> one.child("pPr")
                                                .filter(has -> has.child("ind").isPresent()))
                                .map(inStyle -> ReadLists.left(inStyle, 0))
                                .orElse(0)));
        if (kind != Kind.TEXT && kind != Kind.CODE && kind != Kind.RULE) {
            indents.end();
            return ListPlace.OUTSIDE;
        }
        if (kind != Kind.TEXT || item.isEmpty()) {
            return indents.beside(left, quotes);
        }
        if (item.get().lettered()) {
            findings.add(DocxReading.Kind.LETTERED_LIST, item.get().label());
        }
        int depth = Math.min(ListPlace.DEEPEST, level(set, style) + 1);
        Marker marker = item.get().bullet() ? Marker.BULLET : Marker.NUMBER;
        return indents.item(
                left,
                quotes,
                depth,
                marker,
                item.get().bullet() ? 0 : item.get().number());
    }

    private static int quotes(String name) {
        if (name.matches("quote|citat|intense quote|starkt citat")) {
            return 1;
        }
        return name.matches("quote [2-9]") ? name.charAt(name.length() - 1) - '0' : 0;
    }

    private Optional<ReadLists.Item> item(Element set, String style) {
        String list = set.child("numPr").map(one -> one.value("numId")).orElse("");
        if (list.isEmpty()) {
            list = styles.find(
                            style,
                            one -> one.child("pPr")
                                    .flatMap(inStyle -> inStyle.child("numPr"))
                                    .map(numbered -> numbered.value("numId"))
                                    .filter(number -> !number.isEmpty()))
                    .orElse("");
        }
        return lists.next(list, level(set, style));
    }

    private int level(Element set, String style) {
        int own = set.child("numPr").map(one -> one.number("ilvl", "val", -1)).orElse(-1);
        return own >= 0
                ? own
                : styles.find(
                                style,
                                one -> one.child("pPr")
                                        .flatMap(inStyle -> inStyle.child("numPr"))
                                        .map(numbered -> numbered.number("ilvl", "val", 0)))
                        .orElse(0);
    }

    private void table(Element table) {
        Element look = table.child("tblPr").orElse(Element.none());
        ListPlace place = indents.beside(look.number("tblInd", "w", 0), 0);
        List<DocxTable.Row> rows = new ArrayList<>();
        List<DocxTable.Align> columns = new ArrayList<>();
        ReadTable reader = new ReadTable(inline, findings, file.main());
        reader.rows(table)
                .forEach(row -> rows.add(new DocxTable.Row(reader.cells(row, columns, rows.isEmpty()), null)));
        boolean said = rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> !cell.isEmpty());
        if (said) {
            List<String> set = table.all("pStyle")
                    .map(style -> styles.name(style.get("val")))
                    .distinct()
                    .toList();
            blocks.add(new DocxTable(columns, rows, place, set.equals(List.of("sheet cell"))));
        }
        apart = true;
    }
}
