package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolloverTest {

    private static final TextId TEXT = TextId.of("2026/enkoping");
    private static final List<CommitmentRuling> RULINGS =
            List.of(new CommitmentRuling("bygga", false), new CommitmentRuling("riva", true));

    @Test
    void the_lead_of_commitments_moves_on_and_running_text_keeps_its_years() {
        Section carried = carried("Under 2026 byggdes en bro.\n\nUnder 2026 avser kommunen att:\n\n- bygga");

        assertThat(carried.body()).isEqualTo("Under 2026 byggdes en bro.\n\nUnder 2027 avser kommunen att:\n\n- bygga");
        assertThat(carried.version()).isEqualTo(1);
    }

    @Test
    void an_older_imported_text_catches_up_and_bold_leads_move_too() {
        assertThat(carried("**Under 2024 avser kommunen att:**\n\n- bygga").body())
                .startsWith("**Under 2027 avser kommunen att:**");
    }

    @Test
    void texts_that_become_one_follow_each_other_under_their_old_titles() {
        assertThat(carried("Om bilar.", "", "Om bussar.").body())
                .isEqualTo("**Rubrik 0**\n\nOm bilar.\n\n**Rubrik 2**\n\nOm bussar.");
        assertThat(carried("", "Om bussar.").body()).isEqualTo("Om bussar.");
    }

    @Test
    void what_was_ruled_about_list_items_goes_on_also_where_texts_become_one() {
        assertThat(carried("Under 2026 avser kommunen att:\n\n- bygga").rulings())
                .isEqualTo(RULINGS);
        assertThat(carried("Om bilar.", "- riva").rulings()).isEqualTo(RULINGS);
    }

    @Test
    void a_new_section_begins_empty() {
        assertThat(carried().body()).isEmpty();
    }

    private static Section section(String body) {
        return new Section("k", "3", "Rubrik", 2, 0, Owner.MUNICIPALITY, 1, body, "anna", Instant.EPOCH, false)
                .ruled(RULINGS);
    }

    private static Section carried(String... bodies) {
        Map<SectionHeading, Section> before = new HashMap<>();
        List<SectionHeading> from = new java.util.ArrayList<>();
        for (int i = 0; i < bodies.length; i++) {
            SectionHeading heading = heading("3." + i, "Rubrik " + i, bodies[i].isEmpty());
            from.add(heading);
            before.put(heading, section(bodies[i]));
        }
        SectionRenewal one = new SectionRenewal(from, heading("3.9", "Rubrik", true), from, Set.of());
        Renewal renewal = new Renewal(TEXT, TEXT.in(2025), List.of(one), List.of());
        return new Rollover(2026, before).sections(renewal, Instant.EPOCH).get(0);
    }

    private static SectionHeading heading(String number, String title, boolean empty) {
        return new SectionHeading(number, number, 2, title, Owner.MUNICIPALITY, SectionScope.OWN, empty);
    }
}
