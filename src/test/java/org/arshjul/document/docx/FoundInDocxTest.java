package org.arshjul.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.arshjul.document.Change;
import org.arshjul.document.docx.DocxReading.Finding;
import org.arshjul.document.docx.DocxReading.Kind;
import org.junit.jupiter.api.Test;

/** What other word processors put into a file is read, or told. */
class FoundInDocxTest {

    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00Z");

    private static byte[] file(DocxBlock... blocks) {
        return Docx.of(new DocxContent("Avtalet", "sv-SE", MADE, List.of(blocks)));
    }

    private static byte[] with(String body) throws IOException {
        Map<String, byte[]> parts = HostileDocxTest.parts(file());
        parts.computeIfPresent(
                "word/document.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("<w:body>", "<w:body>" + body)
                        .getBytes(StandardCharsets.UTF_8));
        return HostileDocxTest.zip(parts);
    }

    private static String markdown(byte[] file) {
        return Docx.markdown(Docx.read(file, "a.docx").blocks(), 0);
    }

    @Test
    void changes_that_wait_in_the_file_are_taken_as_accepted_and_told_with_who_made_them() {
        Tracked in = new Tracked(Change.INSERTED, "Anna Berg", MADE);
        Tracked out = new Tracked(Change.DELETED, "Bo Ek", MADE);
        DocxReading read = Docx.read(
                file(
                        DocxParagraph.text(List.of(
                                DocxRun.of("Vi bygger "),
                                DocxRun.of("fyra").tracked(out),
                                DocxRun.of("fem").tracked(in),
                                DocxRun.of(" vägar."))),
                        DocxParagraph.text(List.of(DocxRun.of("Struket.").tracked(out)))
                                .tracked(out),
                        DocxParagraph.text(List.of(DocxRun.of("Kvar.")))),
                "a.docx");

        assertThat(Docx.markdown(read.blocks(), 0)).isEqualTo("Vi bygger fem vägar.\n\nKvar.");
        assertThat(read.findings()).containsExactly(new Finding(Kind.TRACKED_CHANGES, 1, "Bo Ek (3), Anna Berg (1)"));
    }

    @Test
    void pictures_formulas_and_hidden_words_are_told_with_their_place() throws IOException {
        DocxReading read = Docx.read(
                with("<w:p><w:r><w:t>Ett.</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:drawing><docPr xmlns=\"x\" descr=\"Karta över staden\"/></w:drawing></w:r></w:p>"
                        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Dolt.</w:t></w:r></w:p>"),
                "a.docx");

        assertThat(read.findings())
                .containsExactly(
                        new Finding(Kind.IMAGE, 2, "Karta över staden"), new Finding(Kind.HIDDEN_TEXT, 3, "Dolt."));
        assertThat(Docx.markdown(read.blocks(), 0)).isEqualTo("Ett.\n\nDolt.");
    }

    @Test
    void a_heading_is_one_by_its_style_in_any_language_by_its_outline_level_and_keeps_the_number_printed_before_it()
            throws IOException {
        DocxReading read = Docx.read(
                with(
                        "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>"
                                + "</w:pPr><w:r><w:t>Mål</w:t></w:r></w:p>"
                                + "<w:p><w:pPr><w:pStyle w:val=\"Rubrik 3\"/></w:pPr><w:r><w:t>Strategi</w:t></w:r></w:p>"
                                + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Parter</w:t></w:r></w:p>"),
                "a.docx");

        assertThat(read.blocks())
                .extracting(block -> ((DocxParagraph) block).level())
                .containsExactly(2, 3, 1);
    }

    @Test
    void footnotes_stand_below_the_text_behind_their_numbers() {
        byte[] file = file(
                DocxParagraph.text(List.of(
                        DocxRun.of("Enligt planen")
                                .withNote(List.of(
                                        DocxRun.of("Beslutad "),
                                        DocxRun.of("2025").inBold())),
                        DocxRun.of(" gäller det."))),
                DocxParagraph.text(List.of(DocxRun.of("Slut."))));

        assertThat(markdown(file)).isEqualTo("Enligt planen\\[1\\] gäller det.\n\nSlut.\n\n\\[1\\] Beslutad **2025**");
    }

    @Test
    void a_file_that_another_program_wrote_is_read() throws IOException {
        byte[] file;
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Ett stycke.");
            XWPFParagraph bold = document.createParagraph();
            bold.createRun().setText("Med ");
            bold.createRun().setBold(true);
            bold.getRuns().get(1).setText("fetstil ");
            bold.createHyperlinkRun("https://exempel.se/å").setText("länk");
            document.createTable(2, 2).getRow(0).getCell(0).setText("Mål");
            document.createComments().createComment(BigInteger.ONE).setAuthor("Cilla");
            document.write(bytes);
            file = bytes.toByteArray();
        }
        DocxReading read = Docx.read(file, "a.docx");

        assertThat(Docx.markdown(read.blocks(), 0))
                .isEqualTo("Ett stycke.\n\nMed **fetstil** [länk](https://exempel.se/å)\n\n"
                        + "| Mål | |\n| --- | --- |\n| | |");
        assertThat(read.findings()).extracting(Finding::kind).containsExactly(Kind.COMMENT);
    }

    @Test
    void another_library_finds_our_headings_lists_and_footnotes() throws IOException {
        byte[] file = file(
                DocxParagraph.title("Avtalet"),
                DocxParagraph.heading(1, "1. Syfte"),
                DocxParagraph.text(ListPlace.bullet(1), List.of(DocxRun.of("ett"))),
                DocxParagraph.text(ListPlace.numbered(2, 3), List.of(DocxRun.of("tre"))),
                DocxParagraph.text(List.of(DocxRun.of("Ord").withNote(List.of(DocxRun.of("Not"))))));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .containsExactly("Title", "Heading1", "ListBullet", "ListNumber", "Normal");
            assertThat(document.getParagraphs().get(3).getNumIlvl()).isEqualTo(BigInteger.ONE);
            assertThat(document.getParagraphs().get(3).getNumFmt()).isEqualTo("decimal");
            assertThat(document.getFootnotes()).hasSize(3);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Avtalet");
            assertThat(document.getFooterList().get(0).getText()).contains("Avtalet");
        }
    }

    @Test
    void the_same_content_makes_the_same_bytes() {
        assertThat(file(DocxParagraph.heading(1, "1. Syfte"))).isEqualTo(file(DocxParagraph.heading(1, "1. Syfte")));
    }

    @Test
    void a_places_mark_comes_back_unseen() {
        DocxReading read =
                Docx.read(file(DocxParagraph.heading(1, "3.1. Mål").identified("2026/enkoping 3.1 ab")), "a.docx");

        assertThat(((DocxParagraph) read.blocks().get(0)).id()).isEqualTo("2026/enkoping 3.1 ab");
        assertThat(((DocxParagraph) read.blocks().get(0)).words()).isEqualTo("3.1. Mål");
    }
}
