package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RolloverTest {

    private final Rollover into2026 = new Rollover(ShippedTemplate.read(), 2026);

    @Test
    void the_lead_of_commitments_moves_on_and_running_text_keeps_its_years() {
        Section carried = into2026.carriedOver(
                section(
                        "3.9",
                        "Klimatsmart mobilitet",
                        "Under 2026 byggdes en bro.\n\nUnder 2026 avser kommunen att:\n\n- bygga"),
                Instant.EPOCH);

        assertThat(carried.body()).isEqualTo("Under 2026 byggdes en bro.\n\nUnder 2027 avser kommunen att:\n\n- bygga");
        assertThat(carried.version()).isEqualTo(1);
    }

    @Test
    void an_older_imported_text_catches_up_and_bold_leads_move_too() {
        Section carried = into2026.carriedOver(
                section("3.9", "Klimatsmart mobilitet", "**Under 2024 avser kommunen att:**\n\n- bygga"),
                Instant.EPOCH);

        assertThat(carried.body()).startsWith("**Under 2027 avser kommunen att:**");
    }

    @Test
    void a_title_is_dated_anew_only_where_the_template_dates_it() {
        assertThat(into2026.carriedOver(section("6", "Strategiska utvecklingsprojekt 2024", ""), Instant.EPOCH)
                        .title())
                .isEqualTo("Strategiska utvecklingsprojekt 2027");
        assertThat(into2026.carriedOver(section("1", "Syftet med Klimatkontrakt 2030", ""), Instant.EPOCH)
                        .title())
                .isEqualTo("Syftet med Klimatkontrakt 2030");
    }

    private static Section section(String key, String title, String body) {
        return new Section(key, key, title, 2, 0, Owner.MUNICIPALITY, 4, body, "anna", Instant.EPOCH, true);
    }
}
