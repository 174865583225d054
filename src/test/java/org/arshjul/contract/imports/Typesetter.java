package org.arshjul.contract.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints a contract as a PDF with a layout of its own: words broken by hyphens, sentences across pages, footnotes at the
 * foot of the page, a header and a page number on every page.
 */
final class Typesetter {

    private static final float LEFT = 90;
    private static final float TOP = 760;
    private static final float FOOT = 100;
    private static final float BODY = 10.5f;
    private static final float NOTE = 8;
    private static final float LEADING = 1.4f;
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";

    private record Row(String text, float x, float size, boolean bold, float above, List<Footnote> notes) {}

    private final PDDocument document = new PDDocument();
    private final float width;
    private final PDFont plain;
    private final PDFont bold;
    private final List<Row> page = new ArrayList<>();
    private float used;
    private int pages;

    private Typesetter(float width) throws IOException {
        this.width = width;
        plain = PDType0Font.load(document, Typesetter.class.getResourceAsStream(FONTS + ".ttf"));
        bold = PDType0Font.load(document, Typesetter.class.getResourceAsStream(FONTS + "-Bold.ttf"));
    }

    /** @param width of the text on the page, in points */
    static byte[] print(Pieces pieces, float width) {
        try {
            Typesetter typesetter = new Typesetter(width);
            for (Pieces.Piece piece : pieces.all()) {
                typesetter.set(piece);
            }
            typesetter.endPage();
            try (typesetter.document;
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                typesetter.document.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void set(Pieces.Piece piece) throws IOException {
        float inside = piece.level() * 16;
        switch (piece.kind()) {
            case TITLE -> rows(piece.text(), LEFT, 18, true, 24, piece.notes());
            case HEADING -> rows(piece.text(), LEFT, 16 - 1.5f * piece.level(), true, 14, piece.notes());
            case SUBHEADING -> rows(piece.text(), LEFT + inside, BODY, true, 8, piece.notes());
            case PARAGRAPH -> rows(piece.text(), LEFT + inside, BODY, false, 7, piece.notes());
            case ITEM -> rows("• " + piece.text(), LEFT + inside - 10, BODY, false, 5, piece.notes());
            case SIGNATORY -> {
                float above = 14;
                for (String line : piece.text().split("\n")) {
                    rows(line, LEFT, BODY, false, above, List.of());
                    above = 0;
                }
            }
        }
    }

    private void rows(String text, float x, float size, boolean heavy, float above, List<Footnote> notes)
            throws IOException {
        List<Footnote> left = new ArrayList<>(notes);
        float room = above;
        boolean item = text.startsWith("• ");
        for (String line : lines(text, LEFT + width - x - (item ? 10 : 0), size, heavy)) {
            List<Footnote> here = left.stream()
                    .filter(note -> Footnotes.marksIn(line).contains(note.number()))
                    .toList();
            left.removeAll(here);
            float indent = item && !line.startsWith("• ") ? 10 : 0;
            put(new Row(line, x + indent, size, heavy, room, here));
            room = 0;
        }
    }

    private void put(Row row) throws IOException {
        float height = row.above() + row.size() * LEADING + notesHeight(row);
        if (used + height > TOP - FOOT) {
            endPage();
        }
        page.add(row);
        used += height;
    }

    private float notesHeight(Row row) throws IOException {
        float height = 0;
        for (Footnote note : row.notes()) {
            height +=
                    lines(note.number() + " " + note.text(), width, NOTE, false).size() * NOTE * LEADING;
        }
        return height;
    }

    private void endPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        pages++;
        try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
            write(out, "Prov av " + pages + " sidor", LEFT, 60, 8, plain);
            write(out, "Klimatkontrakt i provtryck", LEFT, 800, 8, plain);
            float y = TOP;
            for (Row row : page) {
                y -= row.above() + row.size() * LEADING;
                write(out, row.text(), row.x(), y, row.size(), row.bold() ? bold : plain);
            }
            y = FOOT - 12;
            List<String> notes = new ArrayList<>();
            for (Row row : page) {
                for (Footnote note : row.notes()) {
                    notes.addAll(lines(note.number() + " " + note.text(), width, NOTE, false));
                }
            }
            y += notes.size() * NOTE * LEADING;
            for (String line : notes) {
                y -= NOTE * LEADING;
                write(out, line, LEFT, y, NOTE, plain);
            }
        }
        page.clear();
        used = 0;
    }

    private static void write(PDPageContentStream out, String text, float x, float y, float size, PDFont font)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private List<String> lines(String text, float width, float size, boolean heavy) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String rest = word;
            while (!rest.isEmpty()) {
                String longer = line.isEmpty() ? rest : line + " " + rest;
                if (width(longer, size, heavy) <= width) {
                    line = longer;
                    break;
                }
                int at = breakAt(rest, line, width, size, heavy);
                if (at > 0) {
                    boolean address = rest.contains("/");
                    lines.add((line.isEmpty() ? "" : line + " ") + rest.substring(0, at) + (address ? "" : "-"));
                    rest = rest.substring(at);
                } else if (line.isEmpty()) {
                    line = rest;
                    break;
                } else {
                    lines.add(line);
                }
                line = "";
            }
        }
        lines.add(line);
        return lines;
    }

    /** Where to break that word so that its beginning fits behind the line: an address behind a slash, a long word anywhere. */
    private int breakAt(String word, String line, float width, float size, boolean heavy) throws IOException {
        boolean address = word.startsWith("http");
        if (!address && !word.matches("\\p{Lu}?\\p{Ll}{11,}[.,]?") || address && !line.isEmpty()) {
            return 0;
        }
        for (int at = word.length() - 4; at > 3; at--) {
            String start = (line.isEmpty() ? "" : line + " ") + word.substring(0, at) + (address ? "" : "-");
            if ((!address || word.charAt(at - 1) == '/') && width(start, size, heavy) <= width) {
                return at;
            }
        }
        return 0;
    }

    private float width(String text, float size, boolean heavy) throws IOException {
        return (heavy ? bold : plain).getStringWidth(text) / 1000 * size;
    }
}
