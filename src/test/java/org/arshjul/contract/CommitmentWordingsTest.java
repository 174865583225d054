package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentWordingsTest {

    private final CommitmentWordings wordings = CommitmentWordings.usual();

    @Test
    void each_item_under_a_lead_is_a_commitment_on_one_line_without_marks() {
        assertThat(wordings.in("""
                Vi vill mycket.

                Under 2026 avser kommunen att:

                - Anlägga **tre** cykelvägar
                  mellan skolorna.

                - Läsa av `elmätare` och [visa dem](https://example.org) öppet.
                """))
                .containsExactly("Anlägga tre cykelvägar mellan skolorna.", "Läsa av elmätare och visa dem öppet.");
    }

    @Test
    void what_a_coordinator_ruled_about_an_item_goes_before_where_it_stands() {
        Section section =
                ruled("""
                Kommunen ska:

                1. Måla **bron**.
                2. Riva muren.

                Under 2026 avser kommunen att:

                - Se över planen.
                - Plantera träd.""", new CommitmentRuling("Måla bron", true), new CommitmentRuling("Se över planen.", false));

        assertThat(wordings.in(section)).containsExactly("Måla bron.", "Plantera träd.");
        assertThat(wordings.list(section).with("Bygga ut.", "")).endsWith("- Plantera träd.\n- Bygga ut.");
        assertThat(wordings.list(section).reworded(0, "Laga bron.")).contains("1. Laga bron.\n2. Riva");
    }

    @Test
    void a_ruling_follows_its_item_into_other_words_and_never_onto_an_item_that_stood_beside_it() {
        Section section = ruled(
                "Under 2026 avser kommunen att:\n\n- Se över planen för torget i år.\n- Se över planen för parken i år.",
                new CommitmentRuling("Se över planen för torget i år.", false));

        Section reworded = section.reading(section.body().replace("torget i år", "torget nästa år"));
        assertThat(wordings.in(reworded)).containsExactly("Se över planen för parken i år.");
        assertThat(reworded.rulingsAstray()).isEmpty();

        Section struck = section.reading("Under 2026 avser kommunen att:\n\n- Se över planen för parken i år.");
        assertThat(wordings.in(struck)).containsExactly("Se över planen för parken i år.");
        assertThat(struck.rulingsAstray()).isEqualTo(section.rulings());
        assertThat(wordings.in(struck.reading(section.body()))).containsExactly("Se över planen för parken i år.");
    }

    private static Section ruled(String body, CommitmentRuling... rulings) {
        return new Section("3.9", "3.9", "Rubrik", 2, 0, Owner.MUNICIPALITY, 1, body, "anna", Instant.EPOCH, false)
                .ruled(List.of(rulings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under 2026 avser kommunen att:",
                "Under 2026 avser Viable Cities att",
                "Under 2026 avser myndigheterna att.",
                "**Under 2026 avser kommunen att:** ",
                "**Under 2026 avser kommunen att**:",
                "under 2026 avser kommunen att :",
                "### Under 2026 avser kommunen att:",
                "Nu är det dags.\nUnder 2026 avser kommunen att:"
            })
    void leads_are_recognised_in_bold_with_a_colon_a_dot_or_nothing(String lead) {
        assertThat(wordings.in(lead + "\n\n- Plantera träd.")).containsExactly("Plantera träd.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kommunen har redan:",
                "Under 2026 avser kommunen att plantera träd:",
                "Under 2026 avser kommunen att:\n\nDet gäller bland annat:"
            })
    void other_lists_are_no_commitments(String before) {
        assertThat(wordings.in(before + "\n\n- Plantera träd.")).isEmpty();
    }

    @Test
    void a_lead_within_a_list_introduces_the_list_below_it() {
        assertThat(wordings.in("""
                - **Under 2026 avser kommunen att:**
                  - Bygga ut.
                  - Bygga om.
                - Annat
                """)).containsExactly("Bygga ut.", "Bygga om.");
    }

    @Test
    void what_stands_below_an_item_belongs_to_its_commitment() {
        assertThat(wordings.in("Under 2026 avser kommunen att:\n\n- Mäta:\n  - luft\n  - vatten\n* Berätta.\n1. Lära."))
                .containsExactly("Mäta: luft vatten", "Berätta.", "Lära.");
    }

    @Test
    void every_lead_of_a_section_counts_and_empty_items_do_not() {
        assertThat(wordings.in("""
                Under 2026 avser kommunen att:

                - Ett
                -

                Mellanspel.

                Under 2027 avser kommunen att:

                - Två
                """)).containsExactly("Ett", "Två");
    }

    @Test
    void leads_can_be_told_from_outside() {
        CommitmentWordings ours = new CommitmentWordings(List.of(Pattern.compile("^Vi lovar:$")));

        assertThat(ours.in("Vi lovar:\n\n- Hålla ord.")).containsExactly("Hålla ord.");
        assertThat(ours.in("Under 2026 avser kommunen att:\n\n- Hålla ord.")).isEmpty();
    }

    @Test
    void the_words_of_a_template_lead_at_the_end_of_a_line_besides_the_usual_lead() {
        CommitmentWordings ours = CommitmentWordings.ledBy(List.of("åtar sig kommunen att"));

        assertThat(ours.in("Tills vidare ÅTAR SIG kommunen att:\n\n- Hålla ord."))
                .containsExactly("Hålla ord.");
        assertThat(ours.in("Under 2026 avser kommunen att:\n\n- Hålla ord.")).containsExactly("Hålla ord.");
        assertThat(ours.in("Här åtar sig kommunen att hålla ord.\n\n- Punkt.")).isEmpty();
    }
}
