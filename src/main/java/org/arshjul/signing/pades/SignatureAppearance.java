package org.arshjul.signing.pades;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.arshjul.contract.TextVersion;
import org.arshjul.document.PrintFonts;

/** How an electronic signature looks on the page for signatures: who, in which office, for whom, when. */
final class SignatureAppearance {

    private static final Color ACCENT = new Color(0x0b, 0x63, 0x52);
    private static final Color INK = new Color(0x1b, 0x24, 0x29);
    private static final float BAR = 2.5f;
    private static final float LEFT = 9;
    private static final float LINES = 4;
    private static final float LARGEST = 8.5f;
    private static final float SMALLEST = 4;
    private static final float THOUSAND = 1000;

    private final SignatureLine line;

    private SignatureAppearance(SignatureLine line) {
        this.line = line;
    }

    static SignatureAppearance of(SignatureLine line) {
        return new SignatureAppearance(line);
    }

    /** Drawn into that document, in a box of that size in points. */
    PDAppearanceStream in(PDDocument document, float width, float height) throws IOException {
        PDAppearanceStream look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(width, height));
        look.setResources(new PDResources());
        PDFont regular = font(document, false);
        PDFont bold = font(document, true);
        try (PDPageContentStream page = new PDPageContentStream(document, look)) {
            page.setNonStrokingColor(ACCENT);
            page.addRect(0, 0, BAR, height);
            page.fill();
            float step = height / LINES;
            float room = width - LEFT;
            write(page, bold, "Underskrivet elektroniskt", room, height - step * 0.75f, ACCENT);
            write(page, regular, line.name() + ", " + lower(line.office()), room, height - step * 1.75f, INK);
            write(page, regular, line.organisation(), room, height - step * 2.75f, INK);
            write(page, regular, TextVersion.moment(line.at()), room, height - step * 3.75f, INK);
        }
        return look;
    }

    private static void write(
            PDPageContentStream page, PDFont font, String words, float room, float height, Color colour)
            throws IOException {
        String shown = printable(font, words);
        float size = Math.min(LARGEST, room * THOUSAND / Math.max(1, font.getStringWidth(shown)));
        while (size < SMALLEST) {
            shown = shown.substring(0, shown.length() - 2) + "…";
            size = room * THOUSAND / font.getStringWidth(shown);
        }
        page.beginText();
        page.setNonStrokingColor(colour);
        page.setFont(font, size);
        page.newLineAtOffset(LEFT, height);
        page.showText(shown);
        page.endText();
    }

    /** An office stands within a line here, as {@code kommunstyrelsens ordförande}. */
    private static String lower(String office) {
        return office.isEmpty() ? office : office.substring(0, 1).toLowerCase(Locale.ROOT) + office.substring(1);
    }

    /** Signs that the font lacks become {@code #}, as in the rest of the file. */
    private static String printable(PDFont font, String words) {
        StringBuilder shown = new StringBuilder();
        words.codePoints().forEach(sign -> {
            String one = Character.toString(sign);
            try {
                font.encode(one);
                shown.append(one);
            } catch (IOException | IllegalArgumentException unknown) {
                shown.append('#');
            }
        });
        return shown.toString();
    }

    private static PDFont font(PDDocument document, boolean bold) throws IOException {
        try (InputStream file = bold ? PrintFonts.bold() : PrintFonts.regular()) {
            return PDType0Font.load(document, file, true);
        }
    }
}
