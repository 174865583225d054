package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentsPageTest {

    @Test
    void headings_in_a_row_that_all_come_again_are_a_contents_page() {
        assertThat(ContentsPage.in(Lines.of("""
                Provkontrakt
                Innehåll
                1. Syfte ........ 3
                2. Parter ....... 4
                2.1. Kommunen  5

                1. Syfte
                Vi vill.
                2. Parter
                2.1. Kommunen
                Den är med."""))).containsExactly(2, 3, 4, 5);
    }

    @Test
    void headings_without_text_between_them_are_kept() {
        assertThat(ContentsPage.in(Lines.of("1. Syfte\n2. Parter\n2.1. Kommunen\nDen är med.\n3. Slut")))
                .isEmpty();
    }
}
