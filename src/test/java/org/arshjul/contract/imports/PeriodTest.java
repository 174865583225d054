package org.arshjul.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void the_year_in_force_is_told_from_the_years_of_older_versions() {
        assertThat(
                        Period.in(
                                "Den första signerades 2021. Åtagandena ska gälla för 2026. Provstad 2025-12-08 Vi är överens."))
                .isEqualTo(new Period(2026, LocalDate.of(2025, 12, 8), "Provstad"));
    }

    @Test
    void a_date_in_words_is_a_date() {
        assertThat(Period.in("Avtalet gäller under år 2027. Stora Prov den 8 december 2026"))
                .isEqualTo(new Period(2027, LocalDate.of(2026, 12, 8), "Stora Prov"));
    }

    @Test
    void without_a_year_in_force_it_is_the_one_after_the_signing_day() {
        assertThat(Period.in("Provstad 2025-12-08").year()).isEqualTo(2026);
    }

    @Test
    void what_is_no_date_is_passed_over() {
        assertThat(Period.in("12 städer 2024 och 31 februari 2025")).isEqualTo(new Period(null, null, null));
    }
}
