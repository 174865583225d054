package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.arshjul.audit.Audit;
import org.arshjul.contract.TextState;
import org.arshjul.platform.Actor;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DeadlineMissed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The machine's clock is wrong, and is set right. */
abstract class ClockStories {

    @Autowired
    Story story;

    @Autowired
    Audit audit;

    @Test
    void a_clock_that_is_set_back_takes_nothing_back_and_people_go_on() {
        Year year = story.drafting();
        TextStory own = year.contract("lund").text().drafted();
        List<Instant> deadlines = year.deadlines("DraftDue");

        year.product.itIs(Product.day(year.product.now()).minusDays(3));
        year.product.settle(year.id);
        own.confirmed();
        own.approvedByAll();

        assertThat(own.state()).isEqualTo(TextState.AGREED);
        assertThat(year.deadlines("DraftDue")).isEqualTo(deadlines);
        assertThat(year.happened(DeadlineMissed.class)).isEmpty();
        theTrailHolds();
    }

    @Test
    void a_clock_that_leapt_ahead_let_each_deadline_pass_once_and_what_is_late_can_still_be_done() {
        Year year = story.drafting();
        TextStory own = year.contract("lund").text();
        LocalDate today = Product.day(year.product.now());

        year.product.itIs(year.day(Milestone.SIGNING_DAY).plusYears(1));
        year.product.settle(year.id);
        List<DeadlineMissed> missed = year.happened(DeadlineMissed.class);
        assertThat(missed)
                .doesNotHaveDuplicates()
                .contains(new DeadlineMissed(own.id.toString(), "Draft", "municipality"));

        year.product.itIs(today);
        own.answer("DecideOnLateDraft", "municipality", Year.decision("extend"));
        assertThat(own.runsOut("DraftExtended", "municipality")).isAfter(today).isBefore(today.plusMonths(1));
        own.underReview().approvedByAll();
        assertThat(own.state()).isEqualTo(TextState.AGREED);
        assertThat(year.happened(DeadlineMissed.class)).isEqualTo(missed);
        theTrailHolds();
    }

    private void theTrailHolds() {
        assertThat(Actor.as("coordinator", Set.of("coordinator"), audit::verify).firstBroken())
                .isNull();
    }
}
