package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextReopened;
import org.arshjul.contract.TextState;
import org.arshjul.cycle.CycleState;
import org.arshjul.platform.process.DeadlineMissed;
import org.arshjul.signing.ContractWithdrawn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A board decides on its contract: approves it, refers it back, or rejects it. */
abstract class MandateStories {

    @Autowired
    Story story;

    @Test
    void a_mandate_that_lacks_something_or_says_too_much_is_told_which_field_and_what_is_allowed() {
        ContractStory lund = story.agreed().contract("lund");
        Map<String, Object> tooLong = Map.of(
                "decision", "approved", "decidedOn", "2026-01-07", "paragraph", "§".repeat(101), "reference", "KS 311");

        assertThat(refusal(() -> lund.answer("RecordMandate", null, Map.of("decision", "approved", "reference", " "))))
                .isEqualTo("task.answer.missing[[decidedOn, paragraph, reference]]");
        assertThat(refusal(() -> lund.answer("RecordMandate", null, tooLong)))
                .isEqualTo("task.answer.tooLong[paragraph, 101, 100, " + "§".repeat(40) + "…]");
    }

    @Test
    void no_contract_is_signed_before_its_board_has_approved_it() {
        Year year = story.agreed();
        ContractStory lund = year.contract("lund");
        year.contract("enkoping").mandated();
        year.signingDay();

        assertThat(lund.stage()).isEqualTo(Stage.MANDATE);
        assertThat(lund.toSign()).isEmpty();
        assertThat(year.contract("enkoping").toSign()).hasSize(8);
        lund.mandated();

        assertThat(lund.stage()).isEqualTo(Stage.SIGNING);
        assertThat(lund.toSign()).hasSize(8);
    }

    @Test
    void a_contract_is_not_frozen_without_a_mandate_on_just_these_texts() {
        ContractStory lund = story.agreed().contract("lund");

        assertThat(refusal(() -> lund.year.product.signings.freeze(lund.id))).startsWith("signing.noMandate");
        lund.board("referredBack");
        assertThat(refusal(() -> lund.year.product.signings.freeze(lund.id))).startsWith("signing.noMandate");

        assertThat(lund.signing().document()).isEmpty();
    }

    @Test
    void a_mandate_on_an_earlier_wording_does_not_freeze_a_later_one() {
        ContractStory lund = story.signing().contract("lund");
        lund.declinedBy("vinnova");
        lund.answer("HandleDecline", null, Year.decision("newRound"));
        lund.text().reworked("municipality", "3.9", "Ny ordalydelse.");
        lund.text().approvedByAll();

        assertThat(lund.stage()).isEqualTo(Stage.MANDATE);
        assertThat(refusal(() -> lund.year.product.signings.freeze(lund.id))).startsWith("signing.mandateStale");
    }

    @Test
    void a_mandate_that_is_late_is_reported_and_can_still_be_recorded() {
        ContractStory lund = story.agreed().contract("lund");

        lund.passes("MandateDue", null);

        assertThat(lund.year.happened(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(lund.id.toString(), "Mandate", null));
        lund.mandated();
        assertThat(lund.stage()).isEqualTo(Stage.FROZEN);
    }

    @Test
    void a_contract_that_the_board_refers_back_is_reworked_and_needs_a_new_mandate() {
        Year year = story.agreed();
        ContractStory lund = year.contract("lund");

        lund.board("referredBack");

        assertThat(lund.stage()).isEqualTo(Stage.REWORK);
        assertThat(lund.text().state()).isEqualTo(TextState.REWORK);
        assertThat(year.shared().state()).isEqualTo(TextState.AGREED);
        assertThat(year.happened(TextReopened.class)).hasSize(1);
        lund.text().reworked("municipality", "3.9", "Som nämnden vill.");
        assertThat(lund.text().missing().values())
                .allSatisfy(sections -> assertThat(sections).containsExactly("3.9"));
        lund.text().approvedByAll();
        assertThat(lund.stage()).isEqualTo(Stage.MANDATE);
        lund.mandated();
        assertThat(lund.stage()).isEqualTo(Stage.FROZEN);
    }

    @Test
    void a_text_that_is_opened_again_has_all_its_rounds_and_asks_those_it_went_on_without() {
        Year year = story.drafting();
        year.shared().agreedAtOnce();
        year.contract("enkoping").text().agreedAtOnce();
        ContractStory lund = year.contract("lund");
        TextStory own = lund.text().underReview();
        own.approvedByAllBut("formas");
        own.passes("OpinionDue", "formas");
        own.answer("DecideOnSilence", "formas", Year.decision("proceed"));

        lund.board("referredBack");
        own.reworked("municipality", "3.9", "Som nämnden vill.");

        assertThat(own.asked()).hasSize(8).contains("formas");
        own.roundsUsedUp("trafikverket", "municipality", "3.9");
        assertThat(year.open()).contains("DecideOnDisagreement");
    }

    @Test
    void a_contract_that_the_board_rejects_gets_a_new_round() {
        ContractStory lund = story.agreed().contract("lund");
        lund.board("rejected");
        assertThat(lund.stage()).isEqualTo(Stage.DECLINED);
        lund.passes("RejectionDue", null);

        lund.answer("DecideOnRejection", null, Year.decision("newRound"));

        assertThat(lund.stage()).isEqualTo(Stage.REWORK);
        assertThat(lund.text().state()).isEqualTo(TextState.REWORK);
        assertThat(lund.year.happened(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(lund.id.toString(), "Rejection", null));
    }

    @Test
    void a_contract_that_the_board_rejects_is_withdrawn_and_the_year_goes_on_without_it() {
        Year year = story.agreed();
        ContractStory lund = year.contract("lund");
        lund.board("rejected");

        lund.answer("DecideOnRejection", null, Year.decision("withdraw"));
        year.contract("enkoping").mandated();
        year.signingDay();
        year.contract("enkoping").signedByAll();

        assertThat(lund.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(year.happened(ContractWithdrawn.class)).hasSize(1);
        assertThat(year.state()).isEqualTo(CycleState.IN_FORCE);
        assertThat(year.running()).containsExactly(year.id);
    }
}
