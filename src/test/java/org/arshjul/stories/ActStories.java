package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.PartyJoined;
import org.arshjul.cycle.PartyLeft;
import org.arshjul.party.PartyId;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.signing.ContractWithdrawn;
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
        assertThat(before.base()).isEqualTo(new TextId(year.year - 1, "umea"));
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
        assertThat(refusal(() -> join(year, "kalmar"))).startsWith("cycle.plan.noText[Kalmar");
        assertThat(refusal(() -> year.coordinator(() -> memberships.join(year.year, UMEA, " ", "VC 17"))))
                .startsWith("act.reasonMissing");
        assertThat(refusal(() -> year.coordinator(() -> memberships.join(year.year, UMEA, "Ja.", ""))))
                .startsWith("membership.referenceMissing");
        assertThat(refusal(() -> year.product.as("umea.contact", year.id, () -> {
                    memberships.join(year.year, UMEA, "Vi vill.", "KS 1");
                    return null;
                })))
                .startsWith("cycle.coordinatorOnly");
        year.texts().forEach(TextStory::agreedAtOnce);
        year.contracts().forEach(ContractStory::mandated);
        year.signingDay();
        assertThat(refusal(() -> join(year, "umea"))).startsWith("cycle.state");
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
        year.contract("lund").signedByAll();

        assertThat(refusal(() -> leave(year, "formas"))).startsWith("membership.national[Formas");
        assertThat(refusal(() -> leave(year, "umea"))).startsWith("membership.notMember[Umeå");
        assertThat(refusal(() -> leave(year, "lund"))).startsWith("membership.concluded[Lund");

        Year other = story.drafting();
        leave(other, "lund");
        assertThat(refusal(() -> leave(other, "enkoping"))).startsWith("membership.last[Enköping");
        assertThat(refusal(() -> join(other, "lund"))).startsWith("membership.leftBefore[Lund");
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
