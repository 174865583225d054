package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** No failure of PDF/A-3a or PDF/UA-1, whatever people write. */
class ArchivalPdfTest {

    private static final Instant MADE = Instant.parse("2026-12-01T09:30:15Z");

    @Test
    void headings_lists_tables_links_and_footnotes() {
        assertThat(VeraPdf.failures(pdf("""
            # Klimatkontrakt – Åre

            ## 3. Åtaganden

            ### 3.1. Mål

            Under 2027 avser **kommunen** att:

            - äga *öarna*
              - och ån

                ett stycke till
            - se <https://example.org/å> och [mer](https://example.org/)

            1. ett
            2. två

            7. sju

            | Part | Namn |
            |---|:-:|
            | Åre | Örjan `kod` |

            > Ett citat

            ---

                kod
            """))).isEmpty();
    }

    @Test
    void what_changed_in_headings_lists_and_tables_is_told_by_words_too() throws IOException {
        String changes = Redline.between("""
                        #### Mål

                        Vi bygger [en bro](https://example.org/). Den blir **grön**.

                        - ett
                          - under ett

                        Detta stycke flyttar till slutet.

                        | Mål | År |
                        |---|---|
                        | Hälften | 2026 |
                        """, """
                        #### Nya mål

                        Vi bygger två broar. De blir *gröna*.

                        1. ett
                        2. två

                        | Mål | År |
                        |---|---|
                        | Hälften | 2027 |
                        | Allt | 2030 |

                        Detta stycke flyttar till slutet.
                        """).toHtml();

        byte[] pdf = Pdf.of("Ändringar", "sv", MADE, "<h1>Ändringar</h1>" + changes);

        assertThat(VeraPdf.failures(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("struket:", "tillagt:", "flyttat hit:");
        }
    }

    @Test
    void a_table_over_many_pages() {
        assertThat(VeraPdf.failures(pdf("| Part | Namn |\n|---|---|\n" + "| Åre | Örjan |\n".repeat(200))))
                .isEmpty();
    }

    @Test
    void a_heading_that_skips_levels_and_one_without_words() {
        assertThat(VeraPdf.failures(pdf("# Ett\n\n#### Fyra\n\n##\n\n###### Sex\n\nText.")))
                .isEmpty();
    }

    @Test
    void code_in_bold_and_italics_and_in_a_heading() {
        assertThat(VeraPdf.failures(pdf("# Ett `kod`\n\n**fet `kod`** och *kursiv `kod`* och ***båda***")))
                .isEmpty();
    }

    @Test
    void writing_of_other_languages_and_signs_that_the_font_lacks() {
        assertThat(VeraPdf.failures(
                        pdf("Ελληνικά, Српски, עברית, العربية, 漢字, 😀, ¹²³, ½, ≤, ☐, → och \u00ad \u200b.")))
                .isEmpty();
    }

    @Test
    void a_file_that_says_nothing_of_its_structure_fails() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }

        assertThat(VeraPdf.failures(plain.toByteArray()))
                .anyMatch(failure -> failure.startsWith("3a"))
                .anyMatch(failure -> failure.startsWith("ua1"));
    }

    private static byte[] pdf(String markdown) {
        return Pdf.of("Klimatkontrakt Åre", "sv", MADE, Markdown.toHtml(markdown));
    }
}
