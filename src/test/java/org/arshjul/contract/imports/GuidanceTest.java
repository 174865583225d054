package org.arshjul.contract.imports;

import static org.arshjul.contract.imports.Guidance.Signers.AS_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.contract.imports.Guidance.Signers;
import org.junit.jupiter.api.Test;

class GuidanceTest {

    private static final String TEXT = """
            Provkontrakt

            1. Syfte
            Vi vill mer.

            3. Kommunens åtaganden
            3.1. Mål
            Det går framåt.

            3.2. Tre steg
            tas under året.

            3.12 Torget
            ska bli grönt.

            Cykling
            Fler ska cykla.

            Under 2026 avser kommunen att:

            • bygga en bro

            Annat att veta:

            • måla bron

            9. Kontraktet
            Avtalet gäller för 2026.

            Anna Provén
            Kommunstyrelsens ordförande Provköpings kommun
            """;

    @Test
    void a_line_that_is_no_heading_goes_on_with_the_section_before() {
        ImportedContract read = read(new Guidance(Map.of(), Set.of(10), Map.of(), Map.of(), AS_FOUND, Map.of()));

        assertThat(read.sections()).extracting(ImportedSection::number).doesNotContain("3.2");
        assertThat(read.section("3.1").orElseThrow().body())
                .contains("3.2. Tre steg")
                .contains("tas under året");
        assertThat(read.words().missing()).isEmpty();
    }

    @Test
    void a_line_that_was_taken_for_prose_becomes_a_heading_with_its_own_words() {
        ImportedContract read = read(new Guidance(
                Map.of(16, new Guidance.Heading("3.13", null)), Set.of(), Map.of(), Map.of(), AS_FOUND, Map.of()));

        ImportedSection section = read.section("3.13").orElseThrow();
        assertThat(section.title()).isEqualTo("Cykling");
        assertThat(section.commitments()).extracting(Commitment::text).containsExactly("bygga en bro");
        assertThat(read.words().missing()).isEmpty();
    }

    @Test
    void a_corrected_number_finds_its_place_and_a_corrected_title_tells_which_words_it_replaced() {
        ImportedContract read = read(new Guidance(
                Map.of(13, new Guidance.Heading("3.3", "Platsen")), Set.of(), Map.of(), Map.of(), AS_FOUND, Map.of()));

        assertThat(read.section("3.3").orElseThrow().title()).isEqualTo("Platsen");
        assertThat(read.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.NUMBER_GAP)
                .extracting(Quirk::line)
                .containsExactly(6, 27);
        assertThat(read.words().missing()).containsExactly("12", "Torget");
    }

    @Test
    void the_template_section_and_the_writer_can_be_chosen() {
        ImportedContract read =
                read(new Guidance(Map.of(), Set.of(), Map.of(3, "7.1"), Map.of(7, Owner.AGENCIES), AS_FOUND, Map.of()));

        assertThat(read.section("1").orElseThrow())
                .extracting(ImportedSection::owner, ImportedSection::scope)
                .containsExactly(Owner.MUNICIPALITY, SectionScope.OWN);
        assertThat(read.section("3.1").orElseThrow())
                .extracting(ImportedSection::owner, ImportedSection::scope)
                .containsExactly(Owner.AGENCIES, SectionScope.SHARED);
    }

    @Test
    void a_signatory_is_named_as_somebody_says() {
        Signatory anna = new Signatory("Anna Provén", "Kommunstyrelsens ordförande", "Provköpings kommun", 30);
        ImportedContract read = read(signers(new Signers(Map.of(30, anna), List.of(), Set.of())));

        assertThat(read.signatories()).containsExactly(anna);
        assertThat(read.municipality()).isEqualTo("Provköpings kommun");
    }

    @Test
    void somebody_who_signed_is_added_where_the_name_stands_or_where_no_line_has_it() {
        Signatory drawn = new Signatory("Bo Bild", "Rektor", "Formas", 0);
        Signatory cyclist = new Signatory("Cykling", "Fler ska cykla.", "", 16);
        ImportedContract read = read(signers(new Signers(Map.of(16, cyclist), List.of(drawn), Set.of())));

        assertThat(read.signatories()).extracting(Signatory::name).containsExactly("Cykling", "Anna Provén", "Bo Bild");
        assertThat(read.sections()).noneMatch(section -> section.body().contains("Fler ska cykla"));
        assertThat(read.words().missing()).isEmpty();
    }

    @Test
    void what_looks_like_a_signatory_and_is_none_stays_in_the_text() {
        ImportedContract read = read(signers(new Signers(Map.of(), List.of(), Set.of(30))));

        assertThat(read.signatories()).isEmpty();
        assertThat(read.section("9").orElseThrow().body()).contains("Anna Provén");
        assertThat(read.words().missing()).isEmpty();
    }

    @Test
    void a_list_item_is_a_commitment_or_none_as_somebody_says() {
        ImportedContract read =
                read(new Guidance(Map.of(), Set.of(), Map.of(), Map.of(), AS_FOUND, Map.of(21, false, 25, true)));

        assertThat(read.section("3.12").orElseThrow().items())
                .extracting(one -> one.item().text(), ListItem::commitment, ListItem::ruled)
                .containsExactly(tuple("bygga en bro", false, true), tuple("måla bron", true, true));
        assertThat(read.section("3.12").orElseThrow().commitments())
                .extracting(Commitment::text)
                .containsExactly("måla bron");
    }

    private static Guidance signers(Signers signers) {
        return new Guidance(Map.of(), Set.of(), Map.of(), Map.of(), signers, Map.of());
    }

    private static ImportedContract read(Guidance guidance) {
        return ContractImporter.read(
                TEXT.getBytes(StandardCharsets.UTF_8), "prov.txt", ShippedTemplate.read(), guidance);
    }
}
