package org.arshjul.commitment;

import static org.arshjul.commitment.Samples.ENKOPING;
import static org.arshjul.commitment.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.arshjul.contract.TextId;
import org.junit.jupiter.api.Test;

class CommitmentYearsTest {

    private final List<Standing> years = new ArrayList<>();

    @Test
    void what_is_promised_again_before_it_is_done_is_carried_over() {
        promised(2025, ReportStatus.LATE);
        promised(2026, null);
        promised(2027, ReportStatus.BEGUN);
        promised(2028, ReportStatus.DONE);
        promised(2029, ReportStatus.BEGUN);

        assertThat(statuses())
                .containsExactly(
                        YearStatus.CARRIED_OVER,
                        YearStatus.CARRIED_OVER,
                        YearStatus.CARRIED_OVER,
                        YearStatus.DONE,
                        YearStatus.BEGUN);
    }

    @Test
    void the_last_year_is_what_was_reported_of_it() {
        promised(2025, ReportStatus.PLANNED);
        assertThat(statuses()).containsExactly(YearStatus.PLANNED);
        years.clear();
        promised(2025, ReportStatus.LATE);
        assertThat(statuses()).containsExactly(YearStatus.LATE);
        years.clear();
        promised(2025, null);
        assertThat(statuses()).containsExactly(YearStatus.NOT_REPORTED);
    }

    @Test
    void what_leaves_the_text_was_not_carried_over_and_is_dropped() {
        promised(2025, ReportStatus.BEGUN);
        add(one(2026).struck(NOON), null);

        assertThat(statuses()).containsExactly(YearStatus.BEGUN, YearStatus.DROPPED);
    }

    @Test
    void what_goes_into_another_commitment_is_carried_over_and_no_longer_dropped() {
        promised(2025, ReportStatus.BEGUN);
        add(one(2026).struck(NOON), null);

        assertThat(CommitmentYears.statuses(years, Set.of("2025/enkoping/1")))
                .containsExactly(YearStatus.CARRIED_OVER, YearStatus.MERGED);
    }

    @Test
    void what_a_party_gave_up_is_dropped_even_where_it_is_proposed_again() {
        add(one(2025).givenUp(NOON, "Inga pengar."), ReportStatus.DROPPED);
        add(one(2026), null);

        assertThat(statuses()).containsExactly(YearStatus.DROPPED, YearStatus.PROPOSED);
    }

    private List<YearStatus> statuses() {
        return CommitmentYears.statuses(years, Set.of());
    }

    private void promised(int year, ReportStatus reported) {
        Commitment one = one(year);
        add(
                new Commitment(
                        one.id(),
                        one.text(),
                        one.number(),
                        one.lineage(),
                        one.firstYear(),
                        one.section(),
                        one.sectionNumber(),
                        one.position(),
                        one.wording(),
                        one.party(),
                        CommitmentState.PROMISED,
                        one.previous(),
                        null,
                        null),
                reported);
    }

    private Commitment one(int year) {
        Commitment before = years.isEmpty() ? null : years.get(years.size() - 1).commitment();
        return Commitment.proposed(
                new TextId(year, "enkoping"), 1, Samples.wording("3.3", 1, "Plantera träd."), before);
    }

    private void add(Commitment one, ReportStatus reported) {
        ProgressReport report = reported == null
                ? null
                : new ProgressReport(
                        new FollowUpId(one.text(), Period.HALF_YEAR),
                        one.id(),
                        ENKOPING,
                        reported,
                        50,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "enkoping.contact",
                        NOON);
        years.add(new Standing(one, report, null, null, null));
    }
}
