package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FootnotesTest {

    @Test
    void a_note_stands_at_the_top_of_its_block_and_has_a_mark_further_up() {
        List<Footnotes.Found> notes = Footnotes.in(Lines.of("""
                Vi följer planen1 och rådet.2

                1 Planen antogs av fullmäktige
                och gäller till vidare.

                2 Rådet möts varje månad
                 på nästa sida går texten vidare."""), Set.of());
        assertThat(notes).extracting(Footnotes.Found::number).containsExactly(1, 2);
        assertThat(notes.get(0).lines()).extracting(Line::number).containsExactly(3, 4);
        assertThat(notes.get(1).lines()).extracting(Line::number).containsExactly(6);
    }

    @Test
    void a_wrapped_number_a_formula_and_a_number_out_of_order_are_no_notes() {
        assertThat(Footnotes.in(Lines.of("Utsläppen av CO2 ska\n2 kommuner minska.\n\n1 kommun går före."), Set.of()))
                .isEmpty();
        assertThat(Footnotes.in(Lines.of("Se planen3 här.\n\n3 Planen gäller."), Set.of()))
                .isEmpty();
    }

    @Test
    void marks_are_glued_to_words_and_are_told_from_numbers() {
        assertThat(Footnotes.marksIn("Cities1 mål.2 (EUI)5 ”Bauhaus”,4 CO2 6.5 åren 2030 15-minuters PM10 v2x"))
                .containsExactly(1, 2, 5, 4);
    }
}
