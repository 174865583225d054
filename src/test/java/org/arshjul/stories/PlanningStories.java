package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.Section;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.CycleClosed;
import org.arshjul.cycle.CycleOpened;
import org.arshjul.cycle.CyclePlanned;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DeadlineMissed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year is started and planned, and one year begins from the one before. */
abstract class PlanningStories {

    @Autowired
    Story story;

    @Test
    void nothing_goes_out_before_the_plan_is_confirmed() {
        Year year = story.spring().started();

        assertThat(year.state()).isEqualTo(CycleState.PLANNING);
        assertThat(year.open()).containsExactly("PlanRevision");
        assertThat(year.product.contracts.ofYear(year.year)).isEmpty();

        year.planned();

        assertThat(year.state()).isEqualTo(CycleState.DRAFTING);
        assertThat(year.open()).containsExactly("ReviseSections");
        assertThat(year.contracts()).allMatch(contract -> contract.stage() == Stage.DRAFTING);
        assertThat(year.happened(CyclePlanned.class)).hasSize(1);
    }

    @Test
    void a_plan_that_is_late_is_reported_and_can_still_be_confirmed() {
        Year year = story.spring().started();

        year.passes("PlanDue");

        assertThat(year.happened(DeadlineMissed.class)).containsExactly(new DeadlineMissed(year.id, "Plan", null));
        year.planned();
        assertThat(year.state()).isEqualTo(CycleState.DRAFTING);
    }

    @Test
    void the_same_year_is_not_started_twice() {
        Year year = story.spring().started();

        assertThat(refusal(year::started)).startsWith("cycle.exists");

        assertThat(year.happened(CycleOpened.class)).hasSize(1);
        assertThat(year.running()).containsExactly(year.id);
    }

    @Test
    void a_signing_day_that_has_passed_or_lies_in_another_year_is_refused() {
        Year year = story.spring();

        assertThat(refusal(() -> year.started(LocalDate.of(year.year, 2, 3)))).startsWith("cycle.signingDay.past");
        assertThat(refusal(() -> year.started(LocalDate.of(year.year + 1, 6, 8))))
                .startsWith("cycle.signingDay.otherYear");

        assertThat(year.product.cycles.find(year.year)).isEmpty();
        assertThat(year.running()).isEmpty();
    }

    @Test
    void a_party_that_is_no_municipality_cannot_be_planned_as_one() {
        Year year = story.spring().started();

        assertThat(refusal(() -> year.answer("PlanRevision", Map.of("municipalities", List.of("vinnova")))))
                .startsWith("cycle.plan.notMunicipality");
        assertThat(refusal(() -> year.answer("PlanRevision", Map.of("municipalities", List.of("atlantis")))))
                .startsWith("party.unknown");

        assertThat(year.state()).isEqualTo(CycleState.PLANNING);
    }

    @Test
    void only_the_coordinator_starts_a_year_and_confirms_its_plan() {
        Year year = story.spring();

        assertThat(refusal(() -> year.product.as(
                        "enkoping.contact",
                        year.id,
                        () -> year.product.cycles.start(year.year, LocalDate.of(year.year, 12, 10)))))
                .startsWith("cycle.coordinatorOnly");
        year.started();
        var plan = year.product.task("PlanRevision", year.id, null);
        assertThat(refusal(() -> year.product.answer(plan, "enkoping.contact", Map.of())))
                .startsWith("task.notYours");

        assertThat(year.state()).isEqualTo(CycleState.PLANNING);
    }

    @Test
    void a_new_year_begins_from_last_years_signed_texts_and_finds_what_was_reported() {
        Year year = story.drafting();
        TextStory own = year.contract("enkoping").text();
        String body = own.section("3.9").body().replace("cykelstråk genom centrum", "cykelstråk till varje skola");
        own.revised("ReviseSections", "municipality", "3.9", body);
        year.texts().forEach(TextStory::drafted);
        year.texts().forEach(TextStory::confirmed);
        year.texts().forEach(TextStory::approvedByAll);
        year.contracts().forEach(ContractStory::mandated);
        year.signingDay();
        year.contracts().forEach(ContractStory::signedByAll);
        year.followedUp("half-year");
        year.next().started().planned();

        TextStory next = year.next().contract("enkoping").text();
        Section mobility = next.section("3.9");
        assertThat(mobility.body())
                .contains("Bygga ett cykelstråk till varje skola.")
                .contains("Under %d avser kommunen att:".formatted(year.year + 2))
                .doesNotContain(String.valueOf(year.year + 1));
        assertThat(year.next().shared().section("6").title()).endsWith(String.valueOf(year.year + 2));
        assertThat(mobility.version()).isEqualTo(1);
        var standing = year.product.commitments.standings(next.id).stream()
                .filter(one -> one.commitment().section().equals("3.9"))
                .findFirst()
                .orElseThrow();
        assertThat(standing.commitment().previous()).startsWith(year.id + "/enkoping/");
        assertThat(standing.previous().progress()).isEqualTo(40);
        assertThat(standing.commitment().lineage()).isEqualTo(standing.before().lineage());
    }

    @Test
    void a_year_taken_in_from_elsewhere_is_over_when_the_next_is_in_force() {
        Year year = story.inForce();

        Year before = new Year(year.product, year.year - 1);
        assertThat(before.state()).isEqualTo(CycleState.CLOSED);
        assertThat(before.contracts()).allMatch(contract -> contract.stage() == Stage.EXPIRED);
        assertThat(before.happened(CycleClosed.class)).hasSize(1);
    }

    @Test
    void a_moved_date_moves_what_waits_for_it_and_leaves_spans_that_are_running() {
        Year year = story.drafting();
        year.shared().drafted();
        var draft = year.contract("lund").text().id.toString();
        LocalDate later = year.day(Milestone.DRAFTS_DUE).plusDays(7);
        var confirmation = year.product
                .task("ConfirmDraft", year.shared().id.toString(), null)
                .dueAt();
        var confirmationTimer = year.product
                .deadlines("ConfirmationDue", year.shared().id.toString())
                .get(0)
                .getDuedate();
        year.product.itIs(LocalDate.of(year.year, 3, 4));

        year.coordinator(() -> year.product.cycles.move(year.year, Milestone.DRAFTS_DUE, later));

        var due = later.atTime(17, 0)
                .atZone(java.time.ZoneId.of("Europe/Stockholm"))
                .toInstant();
        assertThat(year.product.task("ReviseSections", draft, "municipality").dueAt())
                .isEqualTo(due);
        assertThat(year.product.deadlines("DraftDue", draft))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo(java.util.Date.from(due)));
        assertThat(year.product
                        .task("ConfirmDraft", year.shared().id.toString(), null)
                        .dueAt())
                .isEqualTo(confirmation);
        assertThat(year.product
                        .deadlines("ConfirmationDue", year.shared().id.toString())
                        .get(0)
                        .getDuedate())
                .isEqualTo(confirmationTimer);
    }

    @Test
    void a_moved_signing_day_is_the_one_that_opens_the_signing() {
        Year year = story.frozen();
        LocalDate before = year.day(Milestone.SIGNING_DAY);
        LocalDate later = WorkingDays.sweden().plusWorkingDays(before, 1);

        year.coordinator(() -> year.product.cycles.move(year.year, Milestone.SIGNING_DAY, later));
        year.product.itIs(before);
        year.product.settle(year.id);

        assertThat(year.contracts()).allMatch(contract -> contract.stage() == Stage.FROZEN);
        year.signingDay();
        assertThat(year.state()).isEqualTo(CycleState.SIGNING);
        assertThat(year.contracts()).allMatch(contract -> contract.stage() == Stage.SIGNING);
    }
}
