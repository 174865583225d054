package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.arshjul.contract.Owner;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.ShippedTemplate;
import org.junit.jupiter.api.Test;

/** Contracts that are built otherwise than the template says come in whole. */
class OtherStructuresTest {

    @Test
    void a_municipality_with_more_sections_of_its_own() {
        ImportedContract contract = read("""
                Provkontrakt

                3. Kommunens åtaganden
                3.1. Kommunens klimatmål
                Vi siktar högt.

                3.10. Rapportering och uppföljning
                Vi berättar hur det gick.

                3.11. Cirkulär ekonomi
                Under 2026 avser kommunen att:

                • öppna ett återbruk.

                3.12. Skog och mark
                Skogen får stå.

                3.13. Kultur
                Teatern turnerar.

                4. Viable Cities åtaganden
                Programmet stöder.
                """);
        assertThat(contract.sections())
                .filteredOn(section -> section.number().startsWith("3.1"))
                .extracting(ImportedSection::key, ImportedSection::owner, ImportedSection::scope)
                .containsExactly(
                        tuple("3.1", Owner.MUNICIPALITY, SectionScope.OWN),
                        tuple("3.10", Owner.MUNICIPALITY, SectionScope.OWN),
                        tuple("3.11", Owner.MUNICIPALITY, SectionScope.OWN),
                        tuple("3.12", Owner.MUNICIPALITY, SectionScope.OWN),
                        tuple("3.13", Owner.MUNICIPALITY, SectionScope.OWN));
        assertThat(contract.section("3.11").orElseThrow().commitments())
                .extracting(Commitment::text)
                .containsExactly("öppna ett återbruk.");
        assertThat(contract.words().missing()).isEmpty();
    }

    @Test
    void a_municipality_with_fewer_and_renamed_sections() {
        ImportedContract contract = read("""
                Provkontrakt

                3. Vår stads åtaganden
                3.1. Dit ska vi
                Vi siktar högt.

                3.2. Så når vi dit
                Under 2026 kommer kommunen att:

                • bygga en bro.

                4. Viable Cities åtaganden
                Programmet stöder.
                """);
        assertThat(contract.sections())
                .extracting(ImportedSection::number, ImportedSection::title, ImportedSection::owner)
                .containsExactly(
                        tuple("3", "Vår stads åtaganden", Owner.MUNICIPALITY),
                        tuple("3.1", "Dit ska vi", Owner.MUNICIPALITY),
                        tuple("3.2", "Så når vi dit", Owner.MUNICIPALITY),
                        tuple("4", "Viable Cities åtaganden", Owner.PROGRAMME));
        assertThat(contract.words().missing()).isEmpty();
    }

    @Test
    void a_contract_of_the_year_before_with_the_older_template() {
        ImportedContract contract = read("""
                Provkontrakt

                4. Viable Cities åtaganden
                4.1. Samordning
                Vi samordnar.

                4.3. Samordnad finansiering
                Pengarna går ihop.

                5. Myndigheternas åtaganden
                5.1. Lärande arbetssätt för policyutveckling
                Vi lär.

                6. Strategiska utvecklingsprojekt 2023
                6.2. Konkurrenskraft och finansiering
                Vi växlar upp.

                8. Kontraktet
                Åtagandena ska gälla för 2023.

                Stockholm 2022-12-08
                """);
        assertThat(contract.sections())
                .extracting(ImportedSection::number, ImportedSection::title)
                .containsExactly(
                        tuple("4", "Viable Cities åtaganden"),
                        tuple("4.1", "Samordning"),
                        tuple("4.3", "Samordnad finansiering"),
                        tuple("5", "Myndigheternas åtaganden"),
                        tuple("5.1", "Lärande arbetssätt för policyutveckling"),
                        tuple("6", "Strategiska utvecklingsprojekt 2023"),
                        tuple("6.2", "Konkurrenskraft och finansiering"),
                        tuple("8", "Kontraktet"));
        assertThat(contract.period().year()).isEqualTo(2023);
        assertThat(contract.words().missing()).isEmpty();
    }

    @Test
    void sections_in_another_order_stay_where_they_stand() {
        ImportedContract contract = read("""
                # Provkontrakt

                ## 3. Kommunens åtaganden

                ### 3.9 Klimatsmart mobilitet

                Vi bygger om.

                ### 3.2 Strategi

                Vi tänker efter.

                ## 1. Syfte

                Det ska gå fort.

                ## 2. Parter

                Alla är med.
                """);
        assertThat(contract.sections())
                .extracting(ImportedSection::key, ImportedSection::parent, ImportedSection::body)
                .containsExactly(
                        tuple("3", "", ""),
                        tuple("3.9", "3", "Vi bygger om."),
                        tuple("3.2", "3", "Vi tänker efter."),
                        tuple("1", "", "Det ska gå fort."),
                        tuple("2", "", "Alla är med."));
        assertThat(contract.quirks())
                .filteredOn(quirk -> quirk.kind() == QuirkKind.NUMBER_GAP)
                .extracting(Quirk::line)
                .containsExactly(9, 13);
        assertThat(contract.words().missing()).isEmpty();
    }

    private static ImportedContract read(String text) {
        return ContractImporter.read(text.getBytes(StandardCharsets.UTF_8), "avtal", ShippedTemplate.read());
    }
}
