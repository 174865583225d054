package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.arshjul.contract.ShippedTemplate;
import org.junit.jupiter.api.Test;

class ContractImporterTest {

    private static final String TEXT = """
            Provkontrakt 2030
            Tillsammans bygger vi staden om.

            Innehåll
            1. Syfte .......... 2
            3. Kommunens åtaganden .......... 3
            3.1. Kommunens mål .......... 3
            9. Kontraktet .......... 4

            1. Syfte
            Vi vill mer, se avsnitt 3.1 och avsnitt 6.2.

            3. Kommunens åtaganden
            3.1. Kommunens mål
            Målen1 är höga och våra stads-
            delar ska bli gröna. Kommunen

            1 Målen antogs av fullmäktige.

            Provkontrakt för Provköping 3

             fortsätter under hela året.

            Under 2026 avser kommunen att:

            • Bygga en gångbro över
            ån.

            • Måla bron blå.

            3.1. Kommunens torg
            Torget är stort.

            9. Kontraktet
            Åtagandena ska gälla för 2026 och följs upp av oss alla tillsammans.

            Provkontrakt för Provköping 4

            Provkontrakt 2030
            Mellan Provköpings kommun och Provprogrammet.

            Provköping 2025-12-08 Åtagandena ska gälla för 2026 och följs upp av oss alla tillsammans.

            Anna Provén
            Kommunstyrelsens ordförande,
            Provköpings kommun

            Bo Testman
            Programchef,
            Provprogrammet

            Bilaga 2 - Kartor
            Här finns kartor.
            """;

    @Test
    void an_invented_contract_of_the_same_shape_is_read_whole() {
        ImportedContract contract = read(TEXT);
        assertThat(contract.title()).isEqualTo("Provkontrakt 2030");
        assertThat(contract.period()).isEqualTo(new Period(2026, LocalDate.of(2025, 12, 8), "Provköping"));
        assertThat(contract.municipality()).isEqualTo("Provköpings kommun");
        assertThat(contract.sections())
                .extracting(ImportedSection::key, ImportedSection::title)
                .containsExactly(
                        tuple("preamble", "Provkontrakt 2030"),
                        tuple("1", "Syfte"),
                        tuple("3", "Kommunens åtaganden"),
                        tuple("3.1", "Kommunens mål"),
                        tuple("3.1-2", "Kommunens torg"),
                        tuple("9", "Kontraktet"),
                        tuple("closing", "Provkontrakt 2030"),
                        tuple("annex-2", "Bilaga 2 - Kartor"));
        assertThat(contract.section("3.1").orElseThrow().body())
                .isEqualTo("Målen1 är höga och våra stadsdelar ska bli gröna. Kommunen fortsätter under hela året.\n\n"
                        + "Under 2026 avser kommunen att:\n\n- Bygga en gångbro över ån.\n- Måla bron blå.");
        assertThat(contract.commitmentsPerSection()).containsOnly(java.util.Map.entry("3.1", 2));
        assertThat(contract.signatories()).extracting(Signatory::name).containsExactly("Anna Provén", "Bo Testman");
        assertThat(contract.words().missing()).isEmpty();
    }

    @Test
    void its_oddities_are_reported_in_the_files_order() {
        assertThat(read(TEXT).quirks())
                .filteredOn(quirk -> quirk.handling() == Handling.DOUBTFUL || quirk.kind() == QuirkKind.PAGE_FURNITURE)
                .extracting(Quirk::kind)
                .containsExactly(
                        QuirkKind.CROSS_REFERENCE_NOWHERE,
                        QuirkKind.NUMBER_GAP,
                        QuirkKind.PAGE_FURNITURE,
                        QuirkKind.NUMBER_TWICE,
                        QuirkKind.NUMBER_GAP,
                        QuirkKind.PAGE_FURNITURE);
    }

    @Test
    void footnotes_belong_to_the_section_that_bears_their_mark() {
        ImportedSection section = read(TEXT).section("3.1").orElseThrow();
        assertThat(section.footnotes()).extracting(Footnote::text).containsExactly("Målen antogs av fullmäktige.");
        assertThat(section.bodyWithFootnotes()).endsWith("\n\n\\[1\\] Målen antogs av fullmäktige.");
    }

    @Test
    void another_encoding_of_the_same_text_gives_the_same_sections() {
        String other =
                "\uFEFF" + Normalizer.normalize(TEXT, Normalizer.Form.NFD).replace("\n", "\r\n");
        assertThat(read(other).sections()).isEqualTo(read(TEXT).sections());
    }

    @Test
    void what_was_imported_can_be_written_out_and_read_again() {
        ImportedContract first = read(TEXT);
        StringBuilder again = new StringBuilder();
        for (ImportedSection section : first.sections()) {
            String number = section.number().isEmpty() ? "" : section.number() + ". ";
            String body = section.body().replace("- ", "• ").replace("\\", "");
            again.append(number)
                    .append(section.title())
                    .append('\n')
                    .append(body)
                    .append("\n\n");
        }
        List<String> bodies = read(again.toString()).sections().stream()
                .map(ImportedSection::body)
                .toList();
        assertThat(bodies)
                .isEqualTo(first.sections().stream().map(ImportedSection::body).toList());
    }

    @Test
    void a_word_that_is_broken_over_three_lines_is_one_word() {
        ImportedContract contract = read("1. Syfte\nVår stads-\nbyggnads-\nplan är ny-\n”skriven”.");
        assertThat(contract.sections().get(0).body()).isEqualTo("Vår stadsbyggnadsplan är ny-”skriven”.");
        assertThat(contract.words().missing()).isEmpty();
    }

    @Test
    void a_section_that_the_template_does_not_know_is_reported() {
        assertThat(read("1. Syfte\nText.\n\n2. Parter\nText.\n\n8. Musik och dans\nText.")
                        .quirks())
                .extracting(Quirk::kind)
                .contains(QuirkKind.UNKNOWN_SECTION, QuirkKind.NO_PERIOD);
    }

    private static ImportedContract read(String text) {
        return ContractImporter.read(text.getBytes(StandardCharsets.UTF_8), "avtal.txt", ShippedTemplate.read());
    }
}
