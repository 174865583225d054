package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void parents_follow_the_sequence_and_numbers_are_compared_as_numbers() {
        Outline outline = outline("3", "3.9", "3.10", "3.10.1", "4");
        assertThat(outline.placed()).extracting(Outline.Placed::parent).containsExactly("", "3", "3", "3.10", "");
        assertThat(kinds(outline)).isEmpty();
    }

    @Test
    void a_number_of_another_branch_is_kept_and_reported() {
        Outline outline = outline("3", "3.2", "3.2.2", "3.3.3", "3.3");
        assertThat(outline.placed().get(3).parent()).isEqualTo("3.2");
        assertThat(kinds(outline)).containsExactly(QuirkKind.MISNUMBERED);
    }

    @Test
    void a_number_that_comes_twice_gets_a_key_of_its_own() {
        Outline outline = outline("3", "3.1", "3.1", "3.1");
        assertThat(outline.placed()).extracting(Outline.Placed::key).containsExactly("3", "3.1", "3.1-2", "3.1-3");
        assertThat(kinds(outline)).containsExactly(QuirkKind.NUMBER_TWICE, QuirkKind.NUMBER_TWICE);
    }

    @Test
    void gaps_and_steps_back_are_reported() {
        assertThat(kinds(outline("7", "9"))).containsExactly(QuirkKind.NUMBER_GAP);
        assertThat(kinds(outline("3", "3.2", "3.1"))).containsExactly(QuirkKind.NUMBER_GAP);
    }

    private static Outline outline(String... numbers) {
        return Outline.of(Arrays.stream(numbers)
                .map(number -> new Part(Part.Kind.NUMBERED, number, "Titel", 1, Lines.of("text")))
                .toList());
    }

    private static List<QuirkKind> kinds(Outline outline) {
        return outline.quirks().stream()
                .map(Quirk::kind)
                .filter(kind -> kind != QuirkKind.TITLE_TWICE)
                .toList();
    }
}
