package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;

class CommitmentListTest {

    private static final String LEAD = "Under 2027 avser kommunen att:";

    private static final String TEXT = """
            Före listan,  med två  blanka  tecken.\s\s

            %s

            - Anlägga **tre** [cykelvägar](https://example.org).
            - Läsa av elmätare
              och visa dem öppet:
                - varje månad
            * Plantera träd.

            Efter listan.

            - En annan punkt.
            """.formatted(LEAD);

    private final CommitmentWordings wordings = CommitmentWordings.usual();

    @Test
    void each_commitment_shows_its_own_markdown_without_the_bullet() {
        assertThat(list(TEXT).items())
                .containsExactly(
                        new CommitmentList.Item(
                                "Anlägga tre cykelvägar.", "Anlägga **tre** [cykelvägar](https://example.org)."),
                        new CommitmentList.Item(
                                "Läsa av elmätare och visa dem öppet: varje månad",
                                "Läsa av elmätare\noch visa dem öppet:\n  - varje månad"),
                        new CommitmentList.Item("Plantera träd.", "Plantera träd."));
    }

    @Test
    void a_reworded_one_leaves_every_other_byte_as_it_was() {
        assertThat(list(TEXT).reworded(2, "Plantera *fler* träd."))
                .isEqualTo(TEXT.replace("Plantera träd.", "Plantera *fler* träd."));
        CommitmentList.Item nested = list(TEXT).items().get(1);
        assertThat(list(list(TEXT).reworded(1, nested.source())).items())
                .isEqualTo(list(TEXT).items());
    }

    @Test
    void a_dropped_one_takes_its_lines_and_its_gap_with_it() {
        assertThat(list(TEXT).without(1))
                .isEqualTo(TEXT.replace("- Läsa av elmätare\n  och visa dem öppet:\n    - varje månad\n", ""));
        String loose = LEAD + "\n\n- Ett.\n\n- Två.\n\n- Tre.";
        assertThat(list(loose).without(1)).isEqualTo(LEAD + "\n\n- Ett.\n\n- Tre.");
        assertThat(list(loose).without(2)).isEqualTo(LEAD + "\n\n- Ett.\n\n- Två.");
    }

    @Test
    void a_new_one_stands_behind_the_last_one_in_the_same_manner() {
        assertThat(list(TEXT).with("Dela data.", "")).isEqualTo(TEXT.replace("träd.\n", "träd.\n* Dela data.\n"));
        assertThat(list(LEAD + "\n\n1. Ett.\n\n2. Två.\n\nEfter.").with("- Tre.", ""))
                .isEqualTo(LEAD + "\n\n1. Ett.\n\n2. Två.\n\n3. Tre.\n\nEfter.");
    }

    @Test
    void the_first_one_brings_its_lead_unless_there_is_one() {
        assertThat(list("Vi vill mycket.").with("Börja.", LEAD))
                .isEqualTo("Vi vill mycket.\n\n" + LEAD + "\n\n- Börja.");
        assertThat(list("").with("Börja.", LEAD)).isEqualTo(LEAD + "\n\n- Börja.");
        assertThat(list(LEAD + "\n\nEfter.").with("Börja.", "")).isEqualTo(LEAD + "\n\n- Börja.\n\nEfter.");
    }

    @Test
    void what_was_added_is_found_again_also_with_several_lines() {
        String changed = list(TEXT).with("Dela data:\n- om trafik\n\noch annat", "");

        assertThat(list(changed).items())
                .hasSize(4)
                .last()
                .extracting(CommitmentList.Item::wording)
                .isEqualTo("Dela data: om trafik och annat");
        assertThat(changed).endsWith("Efter listan.\n\n- En annan punkt.\n");
    }

    @Test
    void empty_words_and_a_commitment_that_is_gone_are_refused() {
        assertThatThrownBy(() -> list(TEXT).reworded(0, " - ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> list(TEXT).with("\n", "")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> list(TEXT).without(3)).isInstanceOf(Refusal.class);
    }

    private CommitmentList list(String markdown) {
        return wordings.list(markdown);
    }
}
