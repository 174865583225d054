package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import org.arshjul.contract.ContractTemplate.Section;
import org.arshjul.party.PartyKind;
import org.junit.jupiter.api.Test;

class ContractTemplateTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private final ContractTemplate template = ShippedTemplate.read();

    @Test
    void the_shipped_template_is_valid_and_has_49_numbered_sections() {
        assertThat(VALIDATOR.validate(template)).isEmpty();
        assertThat(template.sections().stream()
                        .filter(section -> !section.number().isEmpty()))
                .hasSize(49);
        assertThat(template.reviewers().own()).containsExactlyInAnyOrder(PartyKind.values());
    }

    @Test
    void the_year_in_force_stands_in_titles() {
        assertThat(template.numbered("6").orElseThrow().titleIn(2026)).isEqualTo("Strategiska utvecklingsprojekt 2026");
        assertThat(template.numbered("1").orElseThrow().titleIn(2026)).isEqualTo("Syftet med Klimatkontrakt 2030");
    }

    @Test
    void a_section_that_a_municipality_added_follows_its_nearest_ancestor() {
        Section added = template.sectionFor("3.13", "Cirkulär ekonomi").orElseThrow();
        assertThat(added.key()).isEqualTo("3");
        assertThat(added.owner()).isEqualTo(Owner.MUNICIPALITY);
        assertThat(template.sectionFor("3.10", "").orElseThrow().key()).isEqualTo("3.10");
        assertThat(template.sectionFor("7.1.2", "").orElseThrow().owner()).isEqualTo(Owner.MUNICIPALITY);
        assertThat(template.sectionFor("7.9", "").orElseThrow().owner()).isEqualTo(Owner.PROGRAMME);
    }

    @Test
    void a_number_that_the_template_does_not_know_is_found_by_its_title() {
        assertThat(template.sectionFor("8", "Kontraktet").orElseThrow().owner()).isEqualTo(Owner.GENERATED);
        assertThat(template.sectionFor("8", "Något annat")).isEmpty();
    }

    @Test
    void a_lead_introduces_commitments_whatever_the_year() {
        assertThat(template.introducesCommitments("Under 2031 avser kommunen att:"))
                .isTrue();
        assertThat(template.introducesCommitments("Under 2031 arbetar kommunen med:"))
                .isFalse();
    }

    @Test
    void a_section_goes_on_from_its_own_key_and_from_those_it_follows() {
        Section third = template.keyed("6.3").orElseThrow();

        assertThat(template.predecessors(third, Set.of("6.1", "6.2"))).containsExactly("6.2");
        assertThat(template.predecessors(third, Set.of("6.2", "6.3"))).containsExactly("6.3");
        assertThat(template.predecessors(template.keyed("6.2").orElseThrow(), Set.of("6.2", "6.3")))
                .containsExactly("6.2");
        assertThat(template.predecessors(third, Set.of("6.1"))).isEmpty();
    }

    @Test
    void a_section_is_known_by_the_titles_that_it_had_before() {
        assertThat(template.keyed("5.3").orElseThrow().isCalled("Samordnad finansiering"))
                .isTrue();
        assertThat(template.keyed("6").orElseThrow().isCalled("Strategiska utvecklingsprojekt 2023"))
                .isTrue();
        assertThat(template.keyed("5.2").orElseThrow().isCalled("Samordnad finansiering"))
                .isFalse();
    }
}
