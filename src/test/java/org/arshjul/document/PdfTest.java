package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

    private static final Instant FROZEN = Instant.parse("2026-12-01T09:30:15.25Z");

    private static final String CONTRACT = Markdown.toHtml(
            "# Klimatkontrakt – Åre\n\n## 3 Åtaganden\n\n### 3.1 Mål\n\nUnder 2027 avser **kommunen** att:\n\n- äga *öarna*\n\n"
                    + "| Part | Namn |\n|---|---|\n| Åre | Örjan |\n\n[Mer](https://example.org/)\n");

    @Test
    void the_same_content_makes_the_same_bytes_and_another_moment_others() {
        assertThat(pdf(FROZEN)).isEqualTo(pdf(FROZEN)).isNotEqualTo(pdf(FROZEN.plusSeconds(1)));
    }

    @Test
    void all_its_words_can_be_read_out_of_it() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(FROZEN))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Klimatkontrakt – Åre", "3.1 Mål", "äga öarna", "Örjan", "1 (1)");
        }
    }

    @Test
    void it_says_its_title_language_and_structure_and_that_it_is_for_archives() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(FROZEN))) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Klimatkontrakt Åre");
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(metadata)
                    .contains("<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>")
                    .contains("<pdfuaid:part>1</pdfuaid:part>")
                    .contains("<xmp:CreateDate>2026-12-01T09:30:15Z");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-12-01T09:30:15Z"));
        }
    }

    @Test
    void its_headings_are_bookmarks_and_its_fonts_are_in_it() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(FROZEN))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
                item.children().forEach(child -> bookmarks.add("- " + child.getTitle()));
            }
            assertThat(bookmarks).containsExactly("Klimatkontrakt – Åre", "3 Åtaganden", "- 3.1 Mål");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void the_words_of_headings_of_every_level_are_in_it() throws IOException {
        String headings = "# Ett\n\n## Två\n\n### Tre\n\n#### Fyra\n\n##### Fem\n\n###### Sex";
        try (PDDocument document = Loader.loadPDF(Pdf.of("Rubriker", "sv", FROZEN, Markdown.toHtml(headings)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence("Ett", "Två", "Tre", "Fyra", "Fem", "Sex");
        }
    }

    @Test
    void nothing_is_fetched_from_anywhere() {
        byte[] pdf = Pdf.of("Bild", "sv", FROZEN, "<h1>Bild</h1><img alt='x' src='file:///etc/hostname'/>");

        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/Subtype /Image");
    }

    private static byte[] pdf(Instant made) {
        return Pdf.of("Klimatkontrakt Åre", "sv", made, CONTRACT);
    }
}
