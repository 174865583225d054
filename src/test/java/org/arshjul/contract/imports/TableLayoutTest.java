package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.arshjul.contract.ShippedTemplate;
import org.junit.jupiter.api.Test;

class TableLayoutTest {

    private static final List<String> ABOVE =
            List.of("Provkontrakt", "", "3. Kommunens åtaganden", "", "Vi bygger om staden tillsammans.", "");

    @Test
    void rows_of_three_columns_with_figures_are_told_as_a_table_with_their_page() {
        ImportedContract read = read(List.of(
                "Insats|Ansvarig|Klart",
                "Bygga broar|Tekniska nämnden|2026",
                "och vägar",
                "Plantera träd|Parkenheten|2027",
                "Måla staket|Parkenheten|2028"));

        assertThat(read.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.TABLE_LAYOUT)
                .singleElement()
                .satisfies(quirk -> {
                    assertThat(quirk.page()).isEqualTo(1);
                    assertThat(quirk.source()).isEqualTo("Insats");
                    assertThat(quirk.handling()).isEqualTo(Handling.DOUBTFUL);
                });
        assertThat(read.words().missing()).isEmpty();
    }

    @Test
    void signatures_side_by_side_columns_of_text_and_lists_of_contents_are_no_tables() {
        assertThat(read(List.of(
                                "Anna Provén|Bo Testman|Eva Exempel",
                                "Ordförande|Programchef|Generaldirektör",
                                "Provköping|Provprogrammet|Provverket"))
                        .quirks())
                .extracting(Quirk::kind)
                .doesNotContain(QuirkKind.TABLE_LAYOUT);
        assertThat(read(List.of("År 2026 ska vi|Under 2027 ska", "alla ta steget|myndigheterna ge", "mot målet|stöd"))
                        .quirks())
                .extracting(Quirk::kind)
                .doesNotContain(QuirkKind.TABLE_LAYOUT);
    }

    /** @param rows the cells of each, parted by a stroke */
    private static ImportedContract read(List<String> rows) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                float y = 700;
                for (List<String> part : List.of(ABOVE, rows)) {
                    for (String row : part) {
                        float x = 72;
                        for (String cell : row.split("\\|")) {
                            out.beginText();
                            out.newLineAtOffset(x, y);
                            out.showText(cell);
                            out.endText();
                            x += 160;
                        }
                        y -= 15;
                    }
                }
            }
            document.save(bytes);
            return ContractImporter.read(bytes.toByteArray(), "prov.pdf", ShippedTemplate.read());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
