package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {

    @Test
    void three_levels_are_told_by_their_shape() {
        assertThat(numbers("1. Syfte\nVi vill.\n\n2. Mål\n2.1. Klimat\nText.\n\n2.1.1 Utsläpp\n\nText.\n\n2.10. Luft"))
                .containsExactly("1", "2", "2.1", "2.1.1", "2.10");
    }

    @Test
    void wrapped_numbers_and_sentences_are_no_headings() {
        assertThat(numbers("1. Syfte\n23 kommuner är med.\n\n2030. Det är målet.\n\n2. Detta är en mening.\n\n"
                        + "Vi går fram och\n2. Tillbaka"))
                .containsExactly("1");
    }

    @Test
    void items_of_a_numbered_list_are_no_chapters() {
        assertThat(
                        numbers(
                                "1. Syfte\nText.\n\n2. Mål\nVi gör så här:\n\n1. Börja\n2. Fortsätt\n3. Sluta\n\nMer.\n\n3. Parter"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void a_section_with_a_number_that_does_not_fit_is_kept() {
        assertThat(numbers("3. Åtaganden\n3.1. Ett\nText.\n\n3.2.3 Två\nText.\n\n3.2. Tre\nText.\n\n7. Fyra"))
                .containsExactly("3", "3.1", "3.2.3", "3.2", "7");
    }

    @Test
    void a_title_goes_on_behind_a_hyphen_or_a_long_line() {
        List<Line> lines = Lines.of("1. Gemensam upp-\nföljning\nText.\n\n"
                + "2. En mycket lång rubrik som inte får plats på\nen rad\nText här.");
        assertThat(Headings.in(lines, new WordJoin(lines), Guidance.none()))
                .extracting(heading -> heading.shape().title())
                .containsExactly("Gemensam uppföljning", "En mycket lång rubrik som inte får plats på en rad");
    }

    private static List<String> numbers(String text) {
        List<Line> lines = Lines.of(text);
        return Headings.in(lines, new WordJoin(lines), Guidance.none()).stream()
                .map(heading -> heading.shape().number())
                .toList();
    }
}
