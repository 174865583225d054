package org.arshjul.document.docx;

import java.text.Bidi;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.document.Change;
import org.arshjul.document.docx.DocxParagraph.Kind;

/** Writes blocks as the markup of a Word file's main part, and gathers what it refers to. */
final class DocxBody {

    /** Twentieths of a point by which each list or quotation stands further in. */
    static final int INDENT = 360;

    private static final int TEXT_WIDTH = 9070;
    private static final int FEWEST_LETTERS = 6;
    private static final int MOST_LETTERS = 30;
    private static final int FIRST_LINK = 100;
    private static final int FIRST_PICTURE = 10_000;
    private static final int UNITS_A_POINT = 12_700;
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    /** How high a row for a signature is, in twentieths of a point: two centimetres. */
    private static final int SIGNATURE = 1134;

    private final Xml xml = new Xml();
    private final Xml notes = new Xml();
    private final DocxLists lists = new DocxLists();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final String language;
    private final List<DocxBlock> all;
    private int changes;
    private int noted;
    private DocxBlock last;

    /** @param all what will be written, of which the contents tell */
    DocxBody(String language, List<DocxBlock> all) {
        this.language = language;
        this.all = all;
    }

    String xml() {
        // A table at the end would have nothing to stand before.
        return markup(xml) + (last instanceof DocxTable ? "<w:p/>" : "");
    }

    String notes() {
        return markup(notes);
    }

    private static String markup(Xml xml) {
        return xml.toString().substring(new Xml().toString().length());
    }

    DocxLists lists() {
        return lists;
    }

    /** The relation's id of each address. */
    Map<String, String> links() {
        return links;
    }

    /** The pictures, by the relation's id of each. */
    Map<String, byte[]> pictures() {
        return pictures;
    }

    /** The id of each bookmark's place. */
    Map<String, String> places() {
        return places;
    }

    void block(DocxBlock block) {
        // Two tables, or two pieces of code, that follow each other would be one.
        if (block instanceof DocxTable && last instanceof DocxTable || code(block) && code(last)) {
            xml.raw("<w:p/>");
        }
        if (block instanceof DocxTable table) {
            table(table);
        } else if (block instanceof DocxPicture picture) {
            picture(picture);
        } else if (block instanceof DocxParagraph paragraph) {
            if (paragraph.kind() == Kind.CONTENTS) {
                contents(paragraph);
            } else {
                paragraph(paragraph);
            }
        }
        last = block;
    }

    private static boolean code(DocxBlock block) {
        return block instanceof DocxParagraph paragraph && paragraph.kind() == Kind.CODE;
    }

    private void paragraph(DocxParagraph paragraph) {
        String list = paragraph.place().opensItem() && paragraph.kind() == Kind.TEXT
                ? lists.item(paragraph.place())
                : lists.beside(paragraph.place(), paragraph.kind() == Kind.HEADING);
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"" + DocxStyles.of(paragraph) + "\"/>")
                .raw(list);
        boolean rightToLeft = startsRightToLeft(paragraph.words());
        xml.raw(rightToLeft ? "<w:bidi/>" : "");
        xml.raw(indent(paragraph));
        if (paragraph.tracked() != null) {
            xml.raw("<w:rPr>");
            change(paragraph.tracked());
            xml.raw("/></w:rPr>");
        }
        xml.raw("</w:pPr>");
        String bookmark = bookmark(paragraph.id());
        runs(xml, paragraph.runs());
        xml.raw(bookmark).raw("</w:p>");
    }

    /** A field that the word processor can gather anew; without page numbers, since only a printed page has them. */
    private void contents(DocxParagraph heading) {
        xml.raw("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>")
                .raw("</w:docPartObj></w:sdtPr><w:sdtContent>");
        paragraph(heading);
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
                + " TOC \\o \"1-" + DocxStyles.CONTENTS_LEVELS + "\" \\n \\h \\z \\u </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        int place = 0;
        for (DocxBlock block : all) {
            if (block instanceof DocxParagraph one && !one.id().isEmpty()) {
                place++;
                int level = one.kind() == Kind.SHEET_HEADING ? 1 : one.level();
                if (level > 0 && level <= DocxStyles.CONTENTS_LEVELS) {
                    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"TOC" + level + "\"/></w:pPr>" + begin)
                            .raw("<w:hyperlink w:anchor=\"_place" + place + "\" w:history=\"1\"><w:r><w:t"
                                    + " xml:space=\"preserve\">")
                            .text(one.words())
                            .raw("</w:t></w:r></w:hyperlink></w:p>");
                    begin = "";
                }
            }
        }
        xml.raw(begin.isEmpty() ? "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" : "")
                .raw("</w:sdtContent></w:sdt>");
    }

    /** Opens the place's bookmark and gives its end. */
    private String bookmark(String id) {
        if (id.isEmpty()) {
            return "";
        }
        int number = places.size() + 1;
        places.put("_place" + number, id);
        xml.raw("<w:bookmarkStart w:id=\"" + number + "\" w:name=\"_place" + number + "\"/>");
        return "<w:bookmarkEnd w:id=\"" + number + "\"/>";
    }

    private static String indent(DocxParagraph paragraph) {
        ListPlace place = paragraph.place();
        int left = (place.depth() + place.quotes()) * INDENT;
        boolean hangs = place.opensItem() && paragraph.kind() == Kind.TEXT;
        return left == 0 ? "" : "<w:ind w:left=\"" + left + "\"" + (hangs ? " w:hanging=\"" + INDENT + "\"/>" : "/>");
    }

    private void table(DocxTable table) {
        int count = Math.max(1, table.columns().size());
        int[] widths = widths(table, count);
        lists.beside(table.place(), false);
        xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>");
        int inside = (table.place().depth() + table.place().quotes()) * INDENT;
        if (inside > 0) {
            xml.raw("<w:tblInd w:w=\"" + inside + "\" w:type=\"dxa\"/>");
        }
        xml.raw("<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\"");
        xml.raw(" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        Arrays.stream(widths).forEach(width -> xml.raw("<w:gridCol w:w=\"" + width + "\"/>"));
        xml.raw("</w:tblGrid>");
        boolean head = true;
        for (DocxTable.Row row : table.rows()) {
            xml.raw("<w:tr>");
            boolean room = table.sheet() && !head;
            if (head || room || row.tracked() != null) {
                xml.raw("<w:trPr>")
                        .raw(room ? "<w:cantSplit/><w:trHeight w:val=\"" + SIGNATURE + "\" w:hRule=\"atLeast\"/>" : "")
                        .raw(head ? "<w:tblHeader/>" : "");
                if (row.tracked() != null) {
                    change(row.tracked());
                    xml.raw("/>");
                }
                xml.raw("</w:trPr>");
            }
            for (int i = 0; i < count; i++) {
                cell(i < row.cells().size() ? row.cells().get(i) : List.of(), table, i, widths[i]);
            }
            xml.raw("</w:tr>");
            head = false;
        }
        xml.raw("</w:tbl>");
    }

    /** A column of the sheet has its share; in the text, one has the more room the longer its words are, within bounds. */
    private static int[] widths(DocxTable table, int count) {
        int[] letters = new int[count];
        Arrays.fill(letters, FEWEST_LETTERS);
        if (!table.sheet()) {
            for (DocxTable.Row row : table.rows()) {
                for (int i = 0; i < Math.min(count, row.cells().size()); i++) {
                    int length = DocxParagraph.words(row.cells().get(i)).length();
                    letters[i] = Math.max(letters[i], Math.min(MOST_LETTERS, length));
                }
            }
        }
        int all = Arrays.stream(letters).sum();
        return Arrays.stream(letters).map(width -> TEXT_WIDTH * width / all).toArray();
    }

    private void cell(List<DocxRun> runs, DocxTable table, int column, int width) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>");
        xml.raw("<w:pStyle w:val=\"" + (table.sheet() ? DocxStyles.SHEET_CELL : "TableText") + "\"/>");
        if (column < table.columns().size()) {
            xml.raw(
                    switch (table.columns().get(column)) {
                        case START -> "";
                        case CENTER -> "<w:jc w:val=\"center\"/>";
                        case END -> "<w:jc w:val=\"right\"/>";
                    });
        }
        xml.raw("</w:pPr>");
        runs(xml, runs);
        xml.raw("</w:p></w:tc>");
    }

    private void picture(DocxPicture picture) {
        int number = pictures.size() + 1;
        pictures.put("rId" + (FIRST_PICTURE + number), picture.png());
        String size = "cx=\"" + picture.width() * UNITS_A_POINT + "\" cy=\"" + picture.height() * UNITS_A_POINT + "\"";
        String named = "id=\"" + number + "\" name=\"picture" + number + "\" descr=\"";
        xml.raw("<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"" + DRAWING + "wordprocessingDrawing\"><wp:extent " + size
                        + "/><wp:docPr " + named)
                .text(picture.description())
                .raw("\"/><a:graphic xmlns:a=\"" + DRAWING + "main\"><a:graphicData uri=\"" + DRAWING + "picture\">")
                .raw("<pic:pic xmlns:pic=\"" + DRAWING + "picture\"><pic:nvPicPr><pic:cNvPr " + named)
                .text(picture.description())
                .raw("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId" + (FIRST_PICTURE + number))
                .raw(
                        "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>")
                .raw("<a:ext " + size
                        + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>")
                .raw("</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    private void runs(Xml out, List<DocxRun> runs) {
        for (DocxRun run : runs) {
            boolean leads = !Address.of(run.link()).isEmpty();
            if (leads) {
                String id =
                        links.computeIfAbsent(Address.of(run.link()), address -> "rId" + (FIRST_LINK + links.size()));
                out.raw("<w:hyperlink r:id=\"" + id + "\" w:history=\"1\">");
            }
            if (run.tracked() != null) {
                changeIn(out, run.tracked()).raw(">");
            }
            run(out, run, leads);
            if (!run.note().isEmpty()) {
                note(out, run.note());
            }
            if (run.tracked() != null) {
                out.raw(run.tracked().change() == Change.DELETED ? "</w:del>" : "</w:ins>");
            }
            out.raw(leads ? "</w:hyperlink>" : "");
        }
    }

    private void run(Xml out, DocxRun run, boolean leads) {
        boolean deleted = run.tracked() != null && run.tracked().change() == Change.DELETED;
        out.raw("<w:r>");
        StringBuilder look = new StringBuilder();
        look.append(run.code() ? "<w:rStyle w:val=\"CodeText\"/>" : leads ? "<w:rStyle w:val=\"Hyperlink\"/>" : "");
        look.append(run.bold() ? "<w:b/><w:bCs/>" : "");
        look.append(run.italic() ? "<w:i/><w:iCs/>" : "");
        look.append(
                Bidi.requiresBidi(run.text().toCharArray(), 0, run.text().length()) && startsRightToLeft(run.text())
                        ? "<w:rtl/>"
                        : "");
        out.raw(look.isEmpty() ? "" : "<w:rPr>" + look + "</w:rPr>");
        String tag = deleted ? "w:delText" : "w:t";
        StringBuilder words = new StringBuilder();
        for (char c : (run.text() + '\0').toCharArray()) {
            if (c != '\n' && c != '\t' && c != '\0') {
                words.append(c);
                continue;
            }
            if (!words.isEmpty()) {
                out.raw("<" + tag + " xml:space=\"preserve\">")
                        .text(words.toString())
                        .raw("</" + tag + ">");
                words.setLength(0);
            }
            out.raw(c == '\n' ? "<w:br/>" : c == '\t' ? "<w:tab/>" : "");
        }
        out.raw("</w:r>");
    }

    private void note(Xml out, List<DocxRun> words) {
        int number = ++noted;
        out.raw("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"" + number
                + "\"/></w:r>");
        notes.raw("<w:footnote w:id=\"" + number + "\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r>")
                .raw("<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
                .raw("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
        runs(notes, words);
        notes.raw("</w:p></w:footnote>");
    }

    private void change(Tracked tracked) {
        changeIn(xml, tracked);
    }

    /** Opens the element of a change. */
    private Xml changeIn(Xml out, Tracked tracked) {
        return out.raw((tracked.change() == Change.DELETED ? "<w:del" : "<w:ins") + " w:id=\"" + ++changes
                        + "\" w:author=\"")
                .text(tracked.author())
                .raw("\" w:date=\""
                        + DateTimeFormatter.ISO_INSTANT.format(tracked.at().truncatedTo(ChronoUnit.SECONDS)) + "\"");
    }

    /** By the first letter that has a direction. */
    private static boolean startsRightToLeft(String text) {
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(direction -> direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
