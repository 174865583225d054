package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.arshjul.contract.imports.CrossReferences.Target;
import org.junit.jupiter.api.Test;

class CrossReferencesTest {

    private static final List<Target> TARGETS = List.of(
            new Target("5.1", "Regler", "Här står om policylabb."),
            new Target("5.2", "Stöd", "Här står om demonstratorer."),
            new Target("6.5", "Demonstratorer", "Text."));

    @Test
    void references_to_sections_that_there_are_are_fine() {
        assertThat(check("Läs mer (se avsnitt 5.1) eller\nunder 6.5 och Policylabb (5.1), se 5.2 Stöd för alla."))
                .isEmpty();
    }

    @Test
    void a_reference_that_leads_nowhere_is_reported_with_its_line() {
        assertThat(check("Läs mer, se\navsnitt 8.3.")).singleElement().satisfies(quirk -> {
            assertThat(quirk.kind()).isEqualTo(QuirkKind.CROSS_REFERENCE_NOWHERE);
            assertThat(quirk.line()).isEqualTo(2);
            assertThat(quirk.arguments()).contains("8.3");
        });
    }

    @Test
    void each_number_of_an_enumeration_is_checked() {
        assertThat(check("Se avsnitt 5.1, 5.2 och 8.1 samt 8.2 Extra."))
                .extracting(Quirk::kind)
                .containsExactly(QuirkKind.CROSS_REFERENCE_NOWHERE, QuirkKind.CROSS_REFERENCE_NOWHERE);
    }

    @Test
    void a_title_that_is_another_sections_is_doubtful() {
        assertThat(check("Vi driver Demonstratorer (5.2) och, se 5.1 Stöd."))
                .extracting(Quirk::kind)
                .containsExactly(QuirkKind.CROSS_REFERENCE_ELSEWHERE, QuirkKind.CROSS_REFERENCE_ELSEWHERE);
    }

    @Test
    void numbers_that_point_at_nothing_are_let_be() {
        assertThat(check("Under 2024 växer vi med 3.5 procent, under 1,5 grader, version 10.2777/61143."))
                .isEmpty();
    }

    private static List<Quirk> check(String text) {
        return CrossReferences.check(Lines.of(text), new CrossReferences.Targets(TARGETS));
    }
}
