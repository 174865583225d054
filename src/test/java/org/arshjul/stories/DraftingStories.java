package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextState;
import org.arshjul.platform.process.DeadlineMissed;
import org.arshjul.platform.task.DecisionTaken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A text is drafted by its owners, confirmed, and reworked until it is agreed. */
abstract class DraftingStories {

    @Autowired
    Story story;

    @Test
    void a_draft_goes_from_its_owners_over_its_lead_to_its_reviewers() {
        Year year = story.drafting();
        TextStory shared = year.shared();

        assertThat(year.product.open("ReviseSections", shared.id.toString()))
                .extracting(task -> task.concerns())
                .containsExactlyInAnyOrder("programme", "agencies");
        shared.revised("ReviseSections", "programme", "1", "Ny inledning.");
        assertThat(shared.state()).isEqualTo(TextState.DRAFTING);
        shared.drafted().confirmed();

        assertThat(shared.state()).isEqualTo(TextState.REVIEW);
        assertThat(shared.section("1").body()).isEqualTo("Ny inledning.");
        assertThat(shared.asked()).hasSize(9).contains("enkoping", "lund", "vinnova", "viablecities");
        shared.approvedByAll();
        assertThat(shared.state()).isEqualTo(TextState.AGREED);
        assertThat(shared.missing()).isEmpty();
    }

    @Test
    void an_owner_does_not_write_in_a_section_of_another() {
        TextStory shared = story.drafting().shared();
        var stranger = TextStory.revision(shared.section("1"), "Vi byter ut allt.");

        assertThat(refusal(() -> shared.answer("ReviseSections", "agencies", Map.of("sections", List.of(stranger)))))
                .startsWith("section.notYours");

        assertThat(shared.section("1").version()).isEqualTo(1);
        assertThat(shared.year.product.open("ReviseSections", shared.id.toString()))
                .hasSize(2);
    }

    @Test
    void a_section_that_somebody_else_changed_meanwhile_is_not_overwritten() {
        TextStory own = story.drafting().contract("lund").text();
        var seen = TextStory.revision(own.section("3.9"), "Min version.");
        own.year.product.as(
                "lund.contact",
                own.year.id,
                () -> own.year.product.texts.revise(
                        own.id,
                        "3.9",
                        "Klimatsmart mobilitet",
                        "Kollegans version.",
                        own.section("3.9").digest()));

        assertThat(refusal(() -> own.answer("ReviseSections", "municipality", Map.of("sections", List.of(seen)))))
                .startsWith("section.stale");

        assertThat(own.section("3.9").body()).isEqualTo("Kollegans version.");
    }

    @Test
    void a_late_draft_is_extended_and_then_handed_in() {
        TextStory own = story.drafting().contract("lund").text();

        own.passes("DraftDue", "municipality");
        own.answer("DecideOnLateDraft", "municipality", Year.decision("extend"));
        own.passes("DraftExtended", "municipality");
        own.answer("DecideOnLateDraft", "municipality", Year.decision("extend"));
        own.drafted().confirmed();

        assertThat(own.state()).isEqualTo(TextState.REVIEW);
        assertThat(own.year.happened(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(own.id.toString(), "Draft", "municipality"));
        assertThat(own.year.product.open("DecideOnLateDraft", own.id.toString()))
                .isEmpty();
    }

    @Test
    void a_late_draft_is_gone_on_without_for_a_reason() {
        TextStory shared = story.drafting().shared();
        shared.passes("DraftDue", "agencies");

        assertThat(refusal(() -> shared.answer("DecideOnLateDraft", "agencies", Map.of("decision", "proceed"))))
                .startsWith("decision.reasonMissing");
        shared.answer("DecideOnLateDraft", "agencies", Year.decision("proceed"));

        assertThat(shared.year.product.open("ReviseSections", shared.id.toString()))
                .extracting(task -> task.concerns())
                .containsExactly("programme");
        shared.drafted();
        assertThat(shared.year.happened(DecisionTaken.class))
                .containsExactly(new DecisionTaken(
                        shared.id.toString(), "DecideOnLateDraft", "agencies", "proceed", "Så beslutat.", null));
        shared.confirmed();
        assertThat(shared.state()).isEqualTo(TextState.REVIEW);
    }

    @Test
    void a_draft_that_nobody_confirms_is_reported() {
        TextStory own = story.drafting().contract("lund").text().drafted();

        own.passes("ConfirmationDue", null);

        assertThat(own.year.happened(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(own.id.toString(), "Confirmation", null));
        own.confirmed();
        assertThat(own.state()).isEqualTo(TextState.REVIEW);
    }

    @Test
    void a_late_rework_is_extended_and_then_handed_in() {
        TextStory own = inRework();

        own.passes("ReworkDue", "municipality");
        own.answer("DecideOnLateRework", "municipality", Year.decision("extend"));
        own.passes("ReworkExtended", "municipality");
        own.reworked("municipality", "3.9", "Två cykelstråk.");

        assertThat(own.state()).isEqualTo(TextState.REVIEW);
        assertThat(own.year.product.open("DecideOnLateRework", own.id.toString()))
                .isEmpty();
    }

    @Test
    void a_late_rework_is_gone_on_without_and_the_same_text_asked_about_again() {
        TextStory own = inRework();

        own.passes("ReworkDue", "municipality");
        own.answer("DecideOnLateRework", "municipality", Year.decision("proceed"));
        own.confirmed();

        assertThat(own.state()).isEqualTo(TextState.REVIEW);
        assertThat(own.asked()).containsExactly("trafikverket");
    }

    @Test
    void when_the_rounds_are_used_up_the_coordinator_may_give_another() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        own.roundsUsedUp("trafikverket", "municipality", "3.9");

        assertThat(own.state()).isEqualTo(TextState.REWORK);
        own.answer("DecideOnDisagreement", null, Year.decision("anotherRound"));
        own.reworked("municipality", "3.9", "Så som Trafikverket vill.");
        own.approvedByAll();

        assertThat(own.state()).isEqualTo(TextState.AGREED);
    }

    @Test
    void when_the_rounds_are_used_up_the_coordinator_may_go_on_for_a_reason() {
        Year year = story.drafting();
        TextStory own = year.contract("lund").text().underReview();
        own.roundsUsedUp("trafikverket", "municipality", "3.9");
        own.passes("DisagreementDue", null);

        own.answer("DecideOnDisagreement", null, Year.decision("proceed"));

        assertThat(own.state()).isEqualTo(TextState.AGREED);
        assertThat(year.happened(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(own.id.toString(), "Disagreement", null));
        assertThat(year.contract("lund").stage()).isEqualTo(Stage.AGREED);
        assertThat(own.missing()).containsOnlyKeys("trafikverket");
    }

    @Test
    void the_steering_group_may_give_another_round() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        own.roundsUsedUp("trafikverket", "municipality", "3.9");

        own.answer("DecideOnDisagreement", null, Year.decision("steeringGroup"));
        assertThat(own.year
                        .product
                        .task("SteerDisagreement", own.id.toString(), null)
                        .groups())
                .containsExactly(Year.STEERING);
        own.answer("SteerDisagreement", null, Year.decision("anotherRound"));

        assertThat(own.year.open()).contains("ReworkSections");
    }

    @Test
    void the_steering_group_may_go_on_for_a_reason() {
        TextStory shared = story.drafting().shared().underReview();
        shared.roundsUsedUp("trafikverket", "programme", "1");

        shared.answer("DecideOnDisagreement", null, Year.decision("steeringGroup"));
        shared.answer("SteerDisagreement", null, Year.decision("proceed"));

        assertThat(shared.state()).isEqualTo(TextState.AGREED);
    }

    @Test
    void a_decision_on_a_text_that_does_not_come_is_reported_and_can_still_be_taken() {
        TextStory own = story.drafting().contract("lund").text();
        own.passes("DraftDue", "municipality");
        own.passes("DraftDecisionDue", "municipality");
        own.answer("DecideOnLateDraft", "municipality", Year.decision("proceed"));
        own.confirmed();
        own.roundWithRequest("trafikverket", "3.9");
        own.passes("ReworkDue", "municipality");
        own.passes("ReworkDecisionDue", "municipality");
        own.answer("DecideOnLateRework", "municipality", Year.decision("proceed"));
        own.confirmed();
        own.roundWithRequest("trafikverket", "3.9");
        own.reworked("municipality", "3.9", "Två cykelstråk.");
        own.roundWithRequest("trafikverket", "3.9");
        own.answer("DecideOnDisagreement", null, Year.decision("steeringGroup"));
        own.passes("SteerDisagreementDue", null);
        own.answer("SteerDisagreement", null, Year.decision("proceed"));

        assertThat(own.year.happened(DeadlineMissed.class))
                .extracting(DeadlineMissed::awaited)
                .containsExactly("Draft", "DraftDecision", "Rework", "ReworkDecision", "SteerDisagreement");
        assertThat(own.state()).isEqualTo(TextState.AGREED);
    }

    /** Lund's own text, of whose section 3.9 Trafikverket asked a change. */
    private TextStory inRework() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        own.roundWithRequest("trafikverket", "3.9");
        return own;
    }
}
