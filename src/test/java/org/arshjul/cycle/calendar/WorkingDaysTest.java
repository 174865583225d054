package org.arshjul.cycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.sweden();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", // New Year
                "2026-01-06", // Epiphany
                "2026-04-03", // Good Friday
                "2026-04-04", // Easter Eve
                "2026-04-06", // Easter Monday
                "2026-05-01", // May Day
                "2026-05-14", // Ascension Day
                "2026-06-06", // National Day, a Saturday
                "2025-06-06", // National Day, a Friday
                "2026-06-19", // Midsummer Eve
                "2026-06-20", // Midsummer Day
                "2026-10-31", // All Saints' Day
                "2026-12-24", // Christmas Eve
                "2026-12-25", // Christmas Day
                "2025-12-26", // Boxing Day
                "2026-12-31", // New Year's Eve
                "2026-12-12", // a Saturday
                "2026-12-13" // a Sunday
            })
    void weekends_public_holidays_and_their_eves_are_no_working_days(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-08",
                "2026-01-05", // the eve of Epiphany
                "2026-04-02", // Maundy Thursday
                "2026-04-30", // the last of April
                "2026-05-15", // the Friday after Ascension Day
                "2026-05-25", // Whit Monday, no holiday since 2005
                "2026-06-05", // in place of a National Day on a Saturday there is no day off by law
                "2026-10-30", // the eve of All Saints' Day
                "2026-12-23"
            })
    void other_days_are_working_days(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-21, 2026-06-18", "2026-12-27, 2026-12-23", "2026-04-06, 2026-04-02", "2026-12-08, 2026-12-08"})
    void a_day_off_moves_back_to_the_last_working_day(LocalDate day, LocalDate expected) {
        assertThat(days.onOrBefore(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-23, 1, 2026-12-28",
        "2026-12-28, -1, 2026-12-23",
        "2026-06-17, 2, 2026-06-22",
        "2026-12-07, 5, 2026-12-14",
        "2026-12-12, 1, 2026-12-14",
        "2026-12-08, 0, 2026-12-08"
    })
    void working_days_are_counted_over_days_off(LocalDate day, int count, LocalDate expected) {
        assertThat(days.plusWorkingDays(day, count)).isEqualTo(expected);
    }

    @Test
    void the_first_working_day_after_new_year_2027_is_the_fourth() {
        assertThat(days.onOrAfter(LocalDate.parse("2026-12-31"))).isEqualTo("2027-01-04");
    }
}
