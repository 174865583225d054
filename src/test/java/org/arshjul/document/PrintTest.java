package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.arshjul.document.Attachment.Relation;
import org.junit.jupiter.api.Test;

/** A document with a cover, contents, a line on top and files inside. */
class PrintTest {

    private static final Instant MADE = Instant.parse("2026-12-01T09:30:15Z");

    private static final byte[] SOURCE = "# Ett \"avtal\"\n".getBytes(StandardCharsets.UTF_8);

    private static final Print PRINT = new Print(
            "Avtal – Åre",
            "sv",
            MADE,
            "Avtal – Åre \"2027\" \\ utkast",
            """
            <div class="cover"><h1>Avtal – Åre</h1><p>Utkast</p></div>
            <nav class="contents"><h2>Innehåll</h2></nav>
            <div class="sheet"><h2>1. Syfte</h2><p>%s</p><h3>1.1. Mål</h3><p>Text.</p><h4>1.1.1 Del</h4></div>
            <div class="sheet"><h2>Underskrifter</h2><table><thead><tr><th>Part</th><th>Underskrift</th></tr></thead>
            <tbody><tr class="room"><td>Åre</td><td></td></tr></tbody></table></div>
            """.formatted("Ord ".repeat(3000)),
            List.of(
                    new Attachment("avtal.md", "text/markdown", "Texten", Relation.SOURCE, SOURCE),
                    new Attachment(
                            "avtal.json",
                            "application/json",
                            "Avtalet för program",
                            Relation.DATA,
                            "{}".getBytes(StandardCharsets.UTF_8))));

    @Test
    void it_stays_fit_for_archives_and_for_every_reader() {
        assertThat(VeraPdf.failures(Pdf.of(PRINT))).isEmpty();
    }

    @Test
    void its_contents_say_on_which_page_a_heading_is() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(PRINT))) {
            int last = document.getNumberOfPages();

            assertThat(page(document, 2))
                    .contains("Innehåll", "1. Syfte")
                    .containsPattern("Underskrifter\\s*\\.+\\s*" + last);
            assertThat(page(document, last)).contains("Underskrifter");
            assertThat(page(document, 2)).doesNotContainPattern("Innehåll\\.");
        }
    }

    @Test
    void every_page_but_the_cover_has_the_line_on_top_and_its_number() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(PRINT))) {
            int last = document.getNumberOfPages();

            assertThat(page(document, 1)).contains("Utkast").doesNotContain("\"2027\"", "1 (");
            assertThat(IntStream.rangeClosed(2, last))
                    .allSatisfy(number -> assertThat(page(document, number))
                            .contains("Avtal – Åre \"2027\" \\ utkast", number + " (" + last + ")"));
        }
    }

    @Test
    void the_files_inside_are_the_very_bytes_and_say_what_they_are() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(PRINT))) {
            var catalog = document.getDocumentCatalog();
            var files = catalog.getNames().getEmbeddedFiles().getNames();
            var source = files.get("avtal.md");

            assertThat(files.keySet()).containsExactly("avtal.json", "avtal.md");
            assertThat(source.getEmbeddedFile().toByteArray()).isEqualTo(SOURCE);
            assertThat(source.getEmbeddedFile().getSubtype()).isEqualTo("text/markdown");
            assertThat(source.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
            assertThat(files.get("avtal.json").getCOSObject().getNameAsString("AFRelationship"))
                    .isEqualTo("Data");
            assertThat((COSArray) catalog.getCOSObject().getDictionaryObject("AF"))
                    .hasSize(2);
        }
    }

    private static String page(PDDocument document, int number) {
        try {
            PDFTextStripper words = new PDFTextStripper();
            words.setStartPage(number);
            words.setEndPage(number);
            return words.getText(document);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
