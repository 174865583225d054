package org.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Stage;
import org.arshjul.party.PartyId;
import org.junit.jupiter.api.Test;

class YearStandingTest {

    @Test
    void a_contract_is_late_when_a_task_is_overdue_or_the_plan_is_ahead_of_it() {
        YearStanding october = on(
                LocalDate.of(2026, 10, 20),
                place("behind", Stage.REVIEW, false),
                place("overdue", Stage.MANDATE, true),
                place("in-time", Stage.MANDATE, false),
                place("withdrawn", Stage.WITHDRAWN, false));

        assertThat(october.late()).isEqualTo(2);
        assertThat(october.inTime()).isEqualTo(1);
        assertThat(october.stopped()).isEqualTo(1);
        assertThat(october.daysToSigning()).isEqualTo(49);
    }

    @Test
    void the_day_of_a_milestone_itself_is_in_time() {
        YearStanding.Place draft = place("lund", Stage.DRAFTING, false);

        assertThat(on(LocalDate.of(2026, 9, 1), draft).late()).isZero();
        assertThat(on(LocalDate.of(2026, 9, 2), draft).late()).isEqualTo(1);
    }

    @Test
    void a_contract_in_force_is_never_late() {
        assertThat(on(LocalDate.of(2027, 6, 15), place("lund", Stage.IN_FORCE, true))
                        .late())
                .isZero();
    }

    private static YearStanding on(LocalDate day, YearStanding.Place... places) {
        return new YearStanding(2026, YearWheelTest.PLAN, day, List.of(places), false);
    }

    static YearStanding.Place place(String municipality, Stage stage, boolean overdue) {
        return new YearStanding.Place(new ContractId(2026, new PartyId(municipality)), stage, overdue);
    }
}
