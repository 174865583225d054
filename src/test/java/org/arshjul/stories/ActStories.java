package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.DeadlineExtended;
import org.arshjul.cycle.PartyJoined;
import org.arshjul.cycle.PartyLeft;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskReassigned;
import org.arshjul.signing.ContractWithdrawn;
import org.arshjul.signing.Signature;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the coordinator does to a running year, to its people and to its contracts. */
abstract class ActStories {

    private static final PartyId LUND = new PartyId("lund");
    private static final PartyId UMEA = new PartyId("umea");

    @Autowired
    Story story;

    @Test
    void a_municipality_that_joins_drafts_its_text_and_is_signed_with_the_others() {
        Year year = story.draftingWithout("umea");
        year.contracts().forEach(contract -> contract.text().agreedAtOnce());
        var before = year.product.memberships.joining(year.year, UMEA);
        assertThat(before.base()).contains(new TextId(year.year - 1, "umea"));
        assertThat(before.asked()).hasSize(8).startsWith(UMEA);

        join(year, "umea");

        ContractStory umea = year.contract("umea");
        assertThat(umea.stage()).isEqualTo(Stage.DRAFTING);
        assertThat(year.product
                        .task("ReviseSections", umea.text().id.toString(), "municipality")
                        .dueAt())
                .isEqualTo(before.draftDue());
        assertThat(year.happened(PartyJoined.class))
                .containsExactly(new PartyJoined(year.year, UMEA, "Kommunen har ansökt.", "VC 2026-17"));
        year.shared().underReview();
        assertThat(year.shared().asked()).contains("umea");
        year.shared().approvedByAll();
        umea.text().agreedAtOnce();
        assertThat(umea.stage()).isEqualTo(Stage.MANDATE);
        year.contracts().forEach(ContractStory::mandated);
        umea.mandated();
        year.signingDay();
        year.contracts().forEach(ContractStory::signedByAll);
        assertThat(year.state()).isEqualTo(CycleState.SIGNING);
        umea.signedByAll();
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
    }

    @Test
    void a_municipality_that_joins_during_a_round_is_asked_from_the_next_one_on() {
        Year year = story.draftingWithout("umea");
        TextStory shared = year.shared().underReview();

        join(year, "umea");

        assertThat(shared.asked()).doesNotContain("umea");
        shared.roundWithRequest("vinnova", "4.1");
        shared.reworked("programme", "4.1", "Viable Cities samordnar och redovisar.");
        assertThat(shared.asked()).contains("umea");
    }

    @Test
    void a_municipality_that_joins_in_the_last_round_takes_the_shared_text_as_it_stands() {
        Year year = story.draftingWithout("umea");
        TextStory shared = year.shared().underReview();

        join(year, "umea");
        shared.approvedByAll();

        assertThat(shared.state()).isEqualTo(TextState.AGREED);
        year.contract("umea").text().agreedAtOnce();
        assertThat(year.contract("umea").stage()).isEqualTo(Stage.MANDATE);
    }

    @Test
    void who_cannot_join_is_told_why_and_what_to_do() {
        Year year = story.draftingWithout("umea");
        var memberships = year.product.memberships;

        assertThat(refusal(() -> join(year, "lund"))).startsWith("membership.member[Lund");
        assertThat(refusal(() -> join(year, "vinnova"))).startsWith("membership.national[Vinnova");
        assertThat(refusal(() -> year.coordinator(() -> memberships.join(year.year, UMEA, " ", "VC 17"))))
                .startsWith("act.reasonMissing");
        assertThat(refusal(() -> year.coordinator(() -> memberships.join(year.year, UMEA, "Ja.", ""))))
                .startsWith("membership.referenceMissing");
        assertThat(refusal(() -> year.product.as("umea.contact", year.id, () -> {
                    memberships.join(year.year, UMEA, "Vi vill.", "KS 1");
                    return null;
                })))
                .startsWith("cycle.coordinatorOnly");
    }

    @Test
    void a_municipality_that_leaves_during_the_review_is_no_longer_waited_for() {
        Year year = story.drafting();
        TextStory shared = year.shared().underReview();
        TextStory own = year.contract("lund").text().underReview();
        shared.approvedByAllBut("lund");
        shared.passes("OpinionDue", "lund");
        assertThat(year.product.memberships.leaving(year.year, LUND).withdrawn())
                .extracting(HumanTask::kind)
                .hasSize(10)
                .containsOnly("GiveOpinion", "DecideOnSilence");

        leave(year, "lund");

        assertThat(shared.state()).isEqualTo(TextState.AGREED);
        assertThat(own.state()).isEqualTo(TextState.CANCELLED);
        assertThat(year.contract("lund").stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(year.running()).doesNotContain(own.id.toString());
        assertThat(year.product.tasks.openIn(own.id.toString())).isEmpty();
        assertThat(year.open()).doesNotContain("DecideOnSilence");
        assertThat(year.happened(PartyLeft.class))
                .containsExactly(new PartyLeft(year.year, LUND, "Fullmäktige har sagt nej.", "KS 2026/4"));
    }

    @Test
    void a_municipality_that_leaves_while_others_review_leaves_them_to_it() {
        Year year = story.drafting();
        TextStory shared = year.shared().underReview();
        shared.changeRequestedBy("lund", "4.1");

        leave(year, "lund");

        assertThat(shared.asked()).hasSize(8).doesNotContain("lund");
        shared.approvedByAll();
        assertThat(shared.state()).isEqualTo(TextState.AGREED);
    }

    @Test
    void the_year_comes_into_force_without_the_municipality_that_left() {
        Year year = story.signing();
        year.contract("enkoping").signedByAll();
        year.contract("lund").signedBy("vinnova");
        assertThat(year.product.memberships.leaving(year.year, LUND).signatures())
                .isEqualTo(1);

        leave(year, "lund");

        assertThat(year.contract("lund").stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(year.contract("lund").signing().signatures()).isEmpty();
        assertThat(year.happened(ContractWithdrawn.class)).hasSize(1);
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
        assertThat(year.open()).isEmpty();
        year.reportingOpens();
        assertThat(year.product.followUps.of(new TextId(year.year, "lund"))).isEmpty();
    }

    @Test
    void a_municipality_can_leave_while_it_drafts_and_while_its_board_decides() {
        Year drafting = story.drafting();
        leave(drafting, "lund");
        assertThat(drafting.running())
                .containsExactlyInAnyOrder(drafting.id, drafting.id + "/shared", drafting.id + "/enkoping");

        Year deciding = story.agreed();
        deciding.contract("lund").board("rejected");
        leave(deciding, "lund");
        assertThat(deciding.running()).containsExactlyInAnyOrder(deciding.id, deciding.id + "/enkoping");
        assertThat(deciding.product.contracts.find(deciding.contract("lund").id).map(one -> one.stage()))
                .isEqualTo(Optional.of(Stage.WITHDRAWN));
    }

    @Test
    void who_cannot_leave_is_told_why_and_what_to_do() {
        Year year = story.signing();
        year.contract("lund").declinedBy("vinnova");
        year.contract("lund").answer("HandleDecline", null, Year.decision("withdraw"));

        assertThat(refusal(() -> leave(year, "formas"))).startsWith("membership.national[Formas");
        assertThat(refusal(() -> leave(year, "umea"))).startsWith("membership.notMember[Umeå");
        assertThat(refusal(() -> leave(year, "lund"))).startsWith("membership.concluded[Lund");

        Year other = story.drafting();
        leave(other, "lund");
        assertThat(refusal(() -> leave(other, "enkoping"))).startsWith("membership.last[Enköping");
        assertThat(refusal(() -> join(other, "lund"))).startsWith("membership.leftBefore[Lund");
    }

    @Test
    void a_party_gets_more_time_for_one_task_and_keeps_it_when_the_milestone_moves() {
        Year year = story.drafting();
        TextStory own = year.contract("lund").text().underReview();
        LocalDate planned = year.day(Milestone.REVIEW_DUE);
        LocalDate later = WorkingDays.sweden().plusWorkingDays(planned, 3);
        HumanTask task = year.product.task("GiveOpinion", own.id.toString(), "formas");

        year.coordinator(() -> year.product.extensions.extend(task.id(), later, "Semester."));

        assertThat(own.due("GiveOpinion", "formas")).isEqualTo(later);
        assertThat(own.runsOut("OpinionDue", "formas")).isEqualTo(later);
        assertThat(own.due("GiveOpinion", "vinnova")).isEqualTo(planned);
        assertThat(own.runsOut("OpinionDue", "vinnova")).isEqualTo(planned);
        assertThat(year.happened(DeadlineExtended.class))
                .containsExactly(
                        new DeadlineExtended(own.id.toString(), task.id(), "formas", planned, later, "Semester."));

        LocalDate moved = WorkingDays.sweden().plusWorkingDays(planned, 1);
        year.coordinator(() -> year.product.cycles.move(year.year, Milestone.REVIEW_DUE, moved));
        assertThat(own.runsOut("OpinionDue", "vinnova")).isEqualTo(moved);
        assertThat(own.due("GiveOpinion", "formas")).isEqualTo(later);
        assertThat(own.runsOut("OpinionDue", "formas")).isEqualTo(later);
    }

    @Test
    void more_time_has_its_bounds() {
        Year year = story.drafting();
        TextStory own = year.contract("lund").text().underReview();
        LocalDate planned = year.day(Milestone.REVIEW_DUE);
        LocalDate next = year.day(Milestone.REWORK_DUE);
        var extensions = year.product.extensions;
        String task =
                year.product.task("GiveOpinion", own.id.toString(), "formas").id();

        assertThat(refusal(() -> extend(year, task, planned))).startsWith("extension.tooEarly[" + planned);
        assertThat(refusal(() -> extend(year, task, next.plusDays(1))))
                .isEqualTo("extension.tooLate[%s, %s]".formatted(next.plusDays(1), next));
        LocalDate saturday = planned.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        assertThat(refusal(() -> extend(year, task, saturday))).startsWith("cycle.day.notWorking");
        assertThat(refusal(() -> year.coordinator(() -> extensions.extend(task, next, " "))))
                .startsWith("act.reasonMissing");
        assertThat(refusal(() -> year.product.as("formas.contact", year.id, () -> {
                    extensions.extend(task, next, "Vi hinner inte.");
                    return null;
                })))
                .startsWith("cycle.coordinatorOnly");
        extend(year, task, next);
        assertThat(own.due("GiveOpinion", "formas")).isEqualTo(next);
        year.product.itIs(next.plusDays(1));
        assertThat(refusal(() -> extend(year, task, next.plusDays(7)))).startsWith("extension.passed");
        own.approvedBy("formas");
        assertThat(refusal(() -> extend(year, task, next.plusDays(7)))).startsWith("extension.ended");
    }

    @Test
    void a_decision_to_give_more_time_may_say_until_when_and_the_late_party_sees_it() {
        Year year = story.drafting();
        TextStory own = year.contract("lund").text().underReview();
        own.passes("OpinionDue", "formas");
        own.passes("OpinionDue", "vinnova");
        LocalDate until =
                WorkingDays.sweden().onOrAfter(Product.day(year.product.now()).plusDays(9));
        assertThat(until).isBefore(year.day(Milestone.DRAFTS_DUE));

        assertThat(refusal(() -> own.answer("DecideOnSilence", "formas", extension("2020-01-07"))))
                .startsWith("extension.tooEarly");
        own.answer("DecideOnSilence", "formas", extension(until.toString()));
        own.answer("DecideOnSilence", "vinnova", Year.decision("extend"));

        assertThat(own.runsOut("OpinionExtended", "formas")).isEqualTo(until);
        assertThat(own.due("GiveOpinion", "formas")).isEqualTo(until);
        assertThat(own.runsOut("OpinionExtended", "vinnova"))
                .isBefore(until)
                .isEqualTo(own.due("GiveOpinion", "vinnova"));
        own.passes("OpinionExtended", "formas");
        own.answer("DecideOnSilence", "formas", Year.decision("extend"));
        assertThat(own.runsOut("OpinionExtended", "formas")).isBefore(until);
    }

    @Test
    void the_coordinator_gives_a_task_to_somebody_else_who_may_take_it_but_cannot_answer_it() {
        Year year = story.drafting();
        var product = year.product;
        String lund = year.contract("lund").id.toString();
        String task = product.task("ReviseSections", lund, "municipality").id();
        succeedBy(year, "lund", Role.CONTACT, null, "lund.ny" + year.id);

        assertThat(refusal(() -> reassign(year, task, "lund.contact"))).startsWith("task.handover.notMember");
        reassign(year, task, "lund.ny" + year.id);

        assertThat(product.tasks.get(task).assignee()).isEqualTo("lund.ny" + year.id);
        assertThat(year.happened(TaskReassigned.class))
                .containsExactly(new TaskReassigned(lund, task, null, "lund.ny" + year.id, "Sjukskriven."));
        assertThat(refusal(() -> reassign(year, task, "lund.ny" + year.id))).startsWith("task.reassign.same");
        assertThat(refusal(() -> product.answer(product.tasks.get(task), "coordinator", Map.of())))
                .startsWith("task.assigned");
        assertThat(refusal(() -> product.as("formas.contact", year.id, () -> {
                    product.reassignments.reassign(task, "formas.contact", "Nej.");
                    return null;
                })))
                .startsWith("task.reassign.coordinatorOnly");
        product.answer(product.tasks.get(task), Map.of());
        assertThat(refusal(() -> reassign(year, task, "lund.contact"))).startsWith("task.reassign.ended");
        succeedBy(year, "lund", Role.CONTACT, "lund.ny" + year.id, "lund.contact");
    }

    @Test
    void the_successor_of_an_office_gets_what_the_predecessor_had_taken() {
        Year year = story.signing();
        var product = year.product;
        String lund = year.contract("lund").id.toString();
        String taken = product.task("SignContract", lund, "lund").id();
        String before = product.parties.members("lund.signatory").get(0).id();
        year.coordinator(() -> product.reassignments.reassign(taken, before, "Ska skriva under."));

        succeedBy(year, "lund", Role.SIGNATORY, before, "lund.ordforande" + year.id);

        assertThat(product.tasks.get(taken).assignee()).isEqualTo("lund.ordforande" + year.id);
        assertThat(product.parties.groupsOf(before)).doesNotContain("lund.signatory");
        year.contract("lund").signedBy("lund");
        assertThat(year.contract("lund").signing().signatures())
                .extracting(Signature::person)
                .containsExactly("lund.ordforande" + year.id);
        succeedBy(year, "lund", Role.SIGNATORY, null, before);
    }

    private static void succeedBy(Year year, String party, Role role, String from, String to) {
        var parties = year.product.parties;
        year.coordinator(() -> {
            if (parties.person(to).isPresent()) {
                parties.succeed(new PartyId(party), role, from, to, "Val.");
            } else {
                parties.succeed(
                        new PartyId(party), role, from, new Person(to, "Ny Person", to + "@example.org", "sv"), "Val.");
            }
        });
    }

    private static void reassign(Year year, String task, String to) {
        year.coordinator(() -> year.product.reassignments.reassign(task, to, "Sjukskriven."));
    }

    private static void extend(Year year, String task, LocalDate to) {
        year.coordinator(() -> year.product.extensions.extend(task, to, "Semester."));
    }

    private static Map<String, Object> extension(String until) {
        return Map.of("decision", "extend", "reason", "Semester.", "until", until);
    }

    private static void join(Year year, String municipality) {
        year.coordinator(() -> year.product.memberships.join(
                year.year, new PartyId(municipality), "Kommunen har ansökt.", "VC 2026-17"));
    }

    private static void leave(Year year, String municipality) {
        year.coordinator(() -> year.product.memberships.leave(
                year.year, new PartyId(municipality), "Fullmäktige har sagt nej.", "KS 2026/4"));
    }
}
