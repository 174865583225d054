package org.arshjul.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final String BASE = "Ett stycke.\n\nEn lista:\n\n- bygga\n- cykla\n- dela\n\nSlut.";

    @Test
    void changes_of_different_paragraphs_are_both_taken() {
        Merge merge = Merge.of(BASE, BASE.replace("Ett stycke", "Mitt stycke"), BASE.replace("Slut", "Ditt slut"));

        assertThat(merge.text()).isEqualTo("Mitt stycke.\n\nEn lista:\n\n- bygga\n- cykla\n- dela\n\nDitt slut.");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void neighbouring_list_items_are_no_clash() {
        Merge merge = Merge.of(BASE, BASE.replace("- bygga", "- bygga mer"), BASE.replace("- cykla\n", ""));

        assertThat(merge.text()).contains("- bygga mer\n- dela");
        assertThat(merge.clashes()).isEmpty();
    }

    @Test
    void of_lines_that_stand_together_only_those_that_both_changed_clash() {
        Merge merge = Merge.of(
                BASE,
                BASE.replace("- cykla\n- dela", "- cykla mer\n- dela allt"),
                BASE.replace("- dela", "- dela lite"));

        assertThat(merge.text()).contains("- bygga\n- cykla mer\n- dela allt\n- dela lite\n\nSlut.");
        assertThat(merge.clashes()).containsExactly(new Merge.Clash("- dela allt", "- dela lite"));
    }

    @Test
    void where_both_changed_the_same_both_wordings_stay() {
        Merge merge = Merge.of(BASE, BASE.replace("Slut.", "Mitt slut."), BASE.replace("Slut.", "Ditt slut."));

        assertThat(merge.text()).endsWith("- dela\n\nMitt slut.\n\nDitt slut.");
        assertThat(merge.clashes()).containsExactly(new Merge.Clash("Mitt slut.", "Ditt slut."));
    }

    @Test
    void two_items_added_at_the_same_place_both_stay_in_the_list() {
        Merge merge = Merge.of(
                BASE, BASE.replace("- dela", "- dela\n- min punkt"), BASE.replace("- dela", "- dela\n- din punkt"));

        assertThat(merge.text()).contains("- dela\n- min punkt\n- din punkt\n\nSlut.");
        assertThat(merge.clashes()).hasSize(1);
    }

    @Test
    void what_one_struck_and_the_other_reworded_is_kept_and_told() {
        Merge merge = Merge.of(BASE, BASE.replace("- cykla\n", ""), BASE.replace("- cykla", "- cykla fort"));

        assertThat(merge.text()).contains("- bygga\n- cykla fort\n- dela");
        assertThat(merge.clashes()).containsExactly(new Merge.Clash("", "- cykla fort"));
    }

    @Test
    void the_same_change_by_both_is_taken_once_and_no_change_is_none() {
        String changed = BASE.replace("Slut", "Nytt slut");

        assertThat(Merge.of(BASE, changed, changed)).isEqualTo(new Merge(changed, List.of()));
        assertThat(Merge.of(BASE, BASE, changed)).isEqualTo(new Merge(changed, List.of()));
        assertThat(Merge.of(BASE, changed, BASE)).isEqualTo(new Merge(changed, List.of()));
        assertThat(Merge.of("", "", "")).isEqualTo(new Merge("", List.of()));
    }

    @Test
    void two_who_write_into_an_empty_section_both_keep_their_words() {
        assertThat(Merge.of("", "Mitt.", "Ditt.").text()).isEqualTo("Mitt.\n\nDitt.");
    }
}
