package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.imports.Look.Role;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxParagraph.Kind;
import org.arshjul.document.docx.DocxReading;
import org.arshjul.document.docx.DocxRun;
import org.arshjul.document.docx.DocxTable;
import org.arshjul.document.docx.ListPlace.Marker;

/** The paragraphs of a Word file as lines. */
final class DocxSource {

    private final StructuredLines lines = new StructuredLines();
    private final boolean styled;
    private int paragraph;
    private int notes;
    private List<String> open = new ArrayList<>();

    private DocxSource(DocxReading file) {
        this.styled = file.blocks().stream()
                .anyMatch(block -> block instanceof DocxParagraph one
                        && one.kind() == Kind.HEADING
                        && HeadingShape.marked(heading(one)) != null);
    }

    static SourceFile of(DocxReading file) {
        DocxSource source = new DocxSource(file);
        for (DocxBlock block : file.blocks()) {
            source.paragraph++;
            if (block instanceof DocxParagraph one) {
                source.paragraph(one);
            } else if (block instanceof DocxTable table) {
                source.table(table);
            }
        }
        file.furniture().forEach(words -> source.lines.add(source.paragraph, Look.of(Role.FURNITURE), words));
        file.findings().forEach(source::told);
        return source.lines.file();
    }

    private void told(DocxReading.Finding finding) {
        QuirkKind kind = switch (finding.kind()) {
            case TRACKED_CHANGES -> QuirkKind.CHANGES_ACCEPTED;
            case COMMENT -> QuirkKind.COMMENT;
            case IMAGE -> QuirkKind.PICTURE;
            case TEXT_BOX -> QuirkKind.TEXT_BOX;
            case EQUATION -> QuirkKind.EQUATION;
            case NESTED_TABLE, MERGED_CELLS -> QuirkKind.TABLE_FLATTENED;
            case LETTERED_LIST -> QuirkKind.LETTERED_LIST;
            case HIDDEN_TEXT -> QuirkKind.HIDDEN_TEXT;
            case CONTENTS_PAGE -> QuirkKind.CONTENTS_PAGE;
        };
        // What the word processor gathers by itself at the front is told by its name.
        String words = kind == QuirkKind.CONTENTS_PAGE ? "Innehåll" : finding.words();
        lines.told(kind, finding.paragraph(), words);
    }

    private static String heading(DocxParagraph paragraph) {
        return (paragraph.label() + " " + paragraph.words()).strip();
    }

    private void paragraph(DocxParagraph one) {
        switch (one.kind()) {
            case TITLE -> lines.add(paragraph, Look.of(Role.HEADING), one.words());
            case HEADING -> lines.add(paragraph, Look.of(Role.HEADING), (one.label() + " " + words(one)).strip());
            case NOTE, SHEET_HEADING, SHEET -> lines.add(paragraph, Look.of(Role.FURNITURE), one.words());
            case CODE -> lines.add(paragraph, Look.of(Role.PARAGRAPH), one.words());
            case RULE, CONTENTS, NEW_PAGE -> {
                // They have no words of the text.
            }
            case TEXT -> lines.add(paragraph, look(one), words(one));
        }
        open.forEach(note -> lines.add(paragraph, Look.of(Role.NOTE), note));
        open.clear();
    }

    private Look look(DocxParagraph one) {
        if (one.place().opensItem()) {
            boolean numbered = one.place().marker() == Marker.NUMBER;
            return Look.item(one.place().depth(), numbered ? one.place().number() + "." : "");
        }
        boolean bold =
                one.runs().stream().filter(run -> !run.text().isBlank()).allMatch(run -> run.bold() && !run.code());
        boolean strong = bold && !one.words().contains("\n");
        boolean typed = Bullet.at(one.words()) != null;
        boolean unknown = one.place().depth() == 0 && (!styled || typed);
        return new Look(unknown ? Role.UNKNOWN : Role.PARAGRAPH, one.place().depth(), "", strong);
    }

    private String words(DocxParagraph one) {
        boolean bold = one.runs().stream().filter(run -> !run.text().isBlank()).allMatch(DocxRun::bold);
        return words(one.runs(), bold);
    }

    private String words(List<DocxRun> runs, boolean plain) {
        StringBuilder text = new StringBuilder();
        for (DocxRun run : runs) {
            String words = Marks.guarded(run.text());
            if (!run.link().isEmpty()) {
                words = StructuredLines.linked(words, run.link());
            } else if (!plain) {
                words = StructuredLines.looking(words, run.bold(), run.italic());
            }
            text.append(words);
            if (!run.note().isEmpty()) {
                notes++;
                String marked = StructuredLines.marked(text.toString(), notes);
                text.setLength(0);
                text.append(marked);
                open.add(notes + " " + words(run.note(), true));
            }
        }
        return text.toString();
    }

    private void table(DocxTable table) {
        if (table.sheet()) {
            table.rows()
                    .forEach(row -> lines.add(
                            paragraph,
                            Look.of(Role.FURNITURE),
                            String.join(
                                    " ",
                                    row.cells().stream()
                                            .map(cell -> words(cell, true))
                                            .toList())));
            return;
        }
        boolean first = true;
        for (DocxTable.Row row : table.rows()) {
            lines.row(
                    paragraph,
                    first,
                    row.cells().stream().map(cell -> words(cell, true)).toList());
            first = false;
        }
        open.forEach(note -> lines.add(paragraph, Look.of(Role.NOTE), note));
        open.clear();
    }
}
