package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.ShippedTemplate;
import org.junit.jupiter.api.Test;

class CommitmentsTest {

    private final List<Quirk> quirks = new ArrayList<>();

    @Test
    void the_items_under_a_lead_are_commitments_and_others_are_not() {
        assertThat(in("""
                Detta är mål:

                • ett mål

                Under 2026 avser kommunen att:

                • bygga en
                bro.

                • måla den.

                Dessutom finns:

                • en båt.""")).containsExactly(new Commitment("bygga en bro.", 7), new Commitment("måla den.", 10));
        assertThat(quirks).isEmpty();
    }

    @Test
    void what_belongs_to_an_item_belongs_to_its_commitment() {
        assertThat(in("Nu avser kommunen att:\n\n• bygga.\n \nDet tar tid.\n◦ Med brädor.\n• måla."))
                .extracting(Commitment::text)
                .containsExactly("bygga. Det tar tid. Med brädor.", "måla.");
    }

    @Test
    void a_lead_without_a_list_is_reported() {
        assertThat(in("Under 2026 avser kommunen att:\n\nbygga en bro.")).isEmpty();
        assertThat(quirks).extracting(Quirk::kind).containsExactly(QuirkKind.LEAD_WITHOUT_LIST);
    }

    @Test
    void a_sentence_that_only_mentions_it_is_no_lead() {
        assertThat(in("Vad avser kommunen att göra? Vi listar:\n\n• ett")).isEmpty();
    }

    private List<Commitment> in(String text) {
        List<Line> lines = Lines.of(text);
        List<Block> blocks = Blocks.of(lines, new WordJoin(lines), 80, new ArrayList<>());
        return Commitments.in(blocks, true, ShippedTemplate.read(), Guidance.none(), quirks).stream()
                .filter(ListItem::commitment)
                .map(ListItem::item)
                .toList();
    }
}
