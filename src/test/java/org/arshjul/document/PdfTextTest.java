package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class PdfTextTest {

    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

    private interface Drawn {
        void on(PDPageContentStream page) throws IOException;
    }

    @Test
    void columns_are_read_one_after_the_other_however_they_were_drawn() throws IOException {
        assertThat(lines(page -> {
                    for (int i = 1; i <= 4; i++) {
                        write(page, 320, 700 - 15 * i, 10, "In the right column stands line " + i);
                        write(page, 60, 700 - 15 * i, 10, "In the left column stands line " + i);
                    }
                    write(page, 60, 730, 16, "A heading over both of the columns, from the one side to the other");
                }))
                .containsExactly(
                        "A heading over both of the columns, from the one side to the other",
                        "In the left column stands line 1",
                        "In the left column stands line 2",
                        "In the left column stands line 3",
                        "In the left column stands line 4",
                        "In the right column stands line 1",
                        "In the right column stands line 2",
                        "In the right column stands line 3",
                        "In the right column stands line 4");
    }

    @Test
    void a_table_of_short_words_is_read_across() throws IOException {
        assertThat(lines(page -> {
                    write(page, 300, 700, 10, "10 %");
                    write(page, 60, 700, 10, "Year 2025");
                    write(page, 60, 680, 10, "Year 2026");
                    write(page, 300, 680, 10, "20 %");
                }))
                .containsExactly("Year 2025", "10 %", "Year 2026", "20 %");
    }

    @Test
    void words_that_were_drawn_out_of_order_stand_where_they_are_seen() throws IOException {
        assertThat(lines(page -> {
                    write(page, 105, 700, 10, "efter");
                    write(page, 60, 700, 10, "Ord före");
                }))
                .containsExactly("Ord före efter");
    }

    @Test
    void a_footnotes_mark_is_glued_to_its_word_but_never_to_a_number() throws IOException {
        assertThat(lines(page -> {
                    write(page, 60, 700, 10, "Planen");
                    write(page, 60 + FONT.getStringWidth("Planen") / 100, 704, 6, "1");
                    write(page, 100, 700, 10, "antogs 2030");
                    write(page, 100 + FONT.getStringWidth("antogs 2030") / 100, 704, 6, "2");
                }))
                .containsExactly("Planen1 antogs 2030²");
    }

    private static void write(PDPageContentStream page, float x, float y, float size, String text) throws IOException {
        page.beginText();
        page.setFont(FONT, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private static List<String> lines(Drawn drawn) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                drawn.on(out);
            }
            document.save(bytes);
            return PdfText.read(bytes.toByteArray(), "prov.pdf").pages().get(0).lines().stream()
                    .map(PdfLine::text)
                    .toList();
        }
    }
}
