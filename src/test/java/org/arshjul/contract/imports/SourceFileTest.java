package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceFileTest {

    @Test
    void a_clean_file_is_read_as_it_is() {
        SourceFile file = read("1. Mål\n\nVi cyklar. \n");
        assertThat(file.lines()).extracting(Line::text).containsExactly("1. Mål", "", "Vi cyklar.", "");
        assertThat(file.quirks()).isEmpty();
    }

    @Test
    void byte_order_mark_line_ends_hard_blanks_and_soft_hyphens_are_mended_and_reported() {
        SourceFile file = read("\uFEFF1. Mål\r\nVi\u00A0cyk\u00ADlar.\rMer.");
        assertThat(file.lines()).extracting(Line::text).containsExactly("1. Mål", "Vi cyklar.", "Mer.");
        assertThat(file.quirks())
                .singleElement()
                .satisfies(quirk -> assertThat(quirk.arguments()).containsExactly("BOM, CR LF, U+00A0, U+00AD"));
    }

    @Test
    void decomposed_letters_become_whole() {
        SourceFile file = read("A\u030Atga\u0308rder");
        assertThat(file.lines()).extracting(Line::text).containsExactly("Åtgärder");
        assertThat(file.quirks()).flatExtracting(Quirk::arguments).containsExactly("NFC");
    }

    @Test
    void a_form_feed_or_one_leading_blank_is_a_page_break() {
        SourceFile file =
                read("Först kommer en.\nOch en till.\n\fSedan en sida.\n och en sida\n   indraget\nett\ntvå\ntre");
        assertThat(file.lines())
                .filteredOn(Line::pageBreak)
                .extracting(Line::number)
                .containsExactly(3, 4);
    }

    @Test
    void a_text_that_is_indented_throughout_has_no_page_breaks() {
        assertThat(read(" ett\n två\n tre\n fyra\n fem\n sex\n sju\n åtta\n nio")
                        .lines())
                .noneMatch(Line::pageBreak);
    }

    private static SourceFile read(String text) {
        return SourceFile.read(text.getBytes(StandardCharsets.UTF_8), "avtal.txt");
    }
}
