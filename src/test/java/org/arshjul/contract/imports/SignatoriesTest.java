package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatoriesTest {

    @Test
    void a_name_with_one_or_two_lines_of_title_is_a_signatory() {
        assertThat(found("""
                                Mellan Provköpings kommun, myndigheterna
                                och programmet.

                                Anna af Provén
                                Kommunstyrelsens
                                ordförande,
                                Provköpings kommun

                                Bo Testman
                                Programchef, Provprogrammet

                                Eva-Lena Exempel
                                Generaldirektör
                                Provverket""").signatories())
                .containsExactly(
                        new Signatory("Anna af Provén", "Kommunstyrelsens ordförande", "Provköpings kommun", 4),
                        new Signatory("Bo Testman", "Programchef", "Provprogrammet", 9),
                        new Signatory("Eva-Lena Exempel", "Generaldirektör", "Provverket", 12));
    }

    @Test
    void a_signature_on_one_line_is_read_by_its_commas() {
        assertThat(found("Bo Testman, programchef, Provprogrammet").signatories())
                .containsExactly(new Signatory("Bo Testman", "programchef", "Provprogrammet", 1));
    }

    @Test
    void what_cannot_be_told_apart_is_reported() {
        Signatories.Found found = found("Bo Testman\nProgramchef Provprogrammet");
        assertThat(found.signatories().get(0).organisation()).isEmpty();
        assertThat(found.quirks()).extracting(Quirk::kind).containsExactly(QuirkKind.SIGNATORY_UNCLEAR);
    }

    @Test
    void sentences_dates_and_titles_are_no_signatures() {
        assertThat(found("Provstad 2025-12-08\nunder högtidliga former\n\nVi Skriver Under\nidag.\n\n" + "Ensam Rad")
                        .signatories())
                .isEmpty();
    }

    private static Signatories.Found found(String text) {
        List<Line> lines = Lines.of(text);
        return Signatories.in(lines, lines, Guidance.Signers.AS_FOUND);
    }
}
