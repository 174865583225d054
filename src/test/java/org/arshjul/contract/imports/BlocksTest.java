package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private final List<Quirk> quirks = new ArrayList<>();

    @Test
    void paragraphs_are_unwrapped() {
        assertThat(markdown("Vi cyklar\noch går.\n\nSedan vilar vi."))
                .isEqualTo("Vi cyklar och går.\n\nSedan vilar vi.");
    }

    @Test
    void bullets_over_several_lines_with_blank_lines_between_are_one_list() {
        assertThat(markdown("Vi ska:\n\n• bygga en\nbro\n\n• måla den\n\nSedan inget mer."))
                .isEqualTo("Vi ska:\n\n- bygga en bro\n- måla den\n\nSedan inget mer.");
    }

    @Test
    void a_soft_break_keeps_the_paragraph_in_its_item() {
        assertThat(markdown("• Ledning.\n \nStyrningen fortsätter.\n\nNytt stycke."))
                .isEqualTo("- Ledning.\n\n  Styrningen fortsätter.\n\nNytt stycke.");
        assertThat(quirks).extracting(Quirk::kind).containsExactly(QuirkKind.SOFT_BREAK);
    }

    @Test
    void other_signs_make_inner_lists_and_dashes_lists_of_their_own() {
        assertThat(markdown("• ett\n◦ inre\n• två")).isEqualTo("- ett\n  - inre\n- två");
        assertThat(markdown("Vi ska:\n\n– ett\n– två")).isEqualTo("Vi ska:\n\n- ett\n- två");
    }

    @Test
    void a_dash_inside_a_sentence_is_no_bullet() {
        assertThat(markdown("Utlysningen kommer\n– som förr – att pågå."))
                .isEqualTo("Utlysningen kommer – som förr – att pågå.");
        assertThat(quirks).extracting(Quirk::kind).containsExactly(QuirkKind.LINE_START_DASH);
    }

    @Test
    void a_short_line_above_prose_is_a_subheading() {
        String prose = "Kommunen arbetar under hela året med att bygga om gator och torg så att fler kan gå.";
        assertThat(markdown("Gator och torg\n" + prose)).isEqualTo("**Gator och torg**\n\n" + prose);
        assertThat(quirks).extracting(Quirk::kind).containsExactly(QuirkKind.UNNUMBERED_HEADING);
    }

    @Test
    void a_sentence_goes_on_over_a_page_break_and_a_full_stop_ends_it() {
        assertThat(markdown("Vi bygger om\n\n\fgator och torg.")).isEqualTo("Vi bygger om gator och torg.");
        assertThat(markdown("Vi bygger om.\n\n\fGator och torg.")).isEqualTo("Vi bygger om.\n\nGator och torg.");
        assertThat(markdown("• bygga\n\n\f• måla")).isEqualTo("- bygga\n- måla");
    }

    @Test
    void a_loose_link_stands_behind_the_paragraph_that_it_breaks() {
        assertThat(markdown("Vi bygger om\n\nhttps://example.org/a-\nb.html\n\fgator.\n\nSlut."))
                .isEqualTo("Vi bygger om gator.\n\n<https://example.org/a-b.html>\n\nSlut.");
    }

    @Test
    void signs_that_markdown_would_obey_are_escaped() {
        assertThat(markdown("2024. Året då *allt* hände_nu [1] <b>\n\n# Inte rubrik\n\n• 3) Punkt"))
                .isEqualTo("2024\\. Året då \\*allt\\* hände\\_nu \\[1\\] \\<b>\n\n\\# Inte rubrik\n\n- 3\\) Punkt");
    }

    private String markdown(String text) {
        List<Line> lines = Lines.of(text);
        return MarkdownWriter.write(Blocks.of(lines, new WordJoin(lines), Blocks.widthOf(lines), quirks));
    }
}
