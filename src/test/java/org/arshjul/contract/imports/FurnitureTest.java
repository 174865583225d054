package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FurnitureTest {

    @Test
    void a_line_that_comes_again_with_a_growing_number_is_furniture() {
        assertThat(Furniture.in(Lines.of("""
                Text som tar slut.

                Klimatavtal för Provköping, sida 3

                Mer text.

                Klimatavtal för Provköping, sida 7

                Slut."""))).containsExactly(3, 7);
    }

    @Test
    void page_numbers_and_addresses_with_a_page_number_are_furniture_even_once() {
        assertThat(Furniture.in(Lines.of("Text.\n\n14\n\nText.\n\nSida 3 av 12\n\nText.\n\nexample.org 20\n\nText.")))
                .containsExactly(3, 7, 11);
    }

    @Test
    void titles_with_a_year_bullets_headings_and_lines_amid_text_are_none() {
        assertThat(Furniture.in(Lines.of("""
                Provkontrakt 2030

                1. Mål 1

                2. Mål 2

                • Version 2021

                • Version 2022

                Provkontrakt 2030

                text med
                14
                cyklar"""))).isEmpty();
    }
}
