package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextState;
import org.arshjul.document.Paragraph;
import org.arshjul.platform.Digest;
import org.arshjul.platform.process.DeadlineMissed;
import org.arshjul.review.ChangeRequested;
import org.arshjul.review.OpinionGiven;
import org.arshjul.review.ParagraphRemark;
import org.arshjul.review.ParagraphRemarked;
import org.arshjul.review.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Parties give their opinions; an approval holds as long as its section reads as it did. */
abstract class ReviewStories {

    @Autowired
    Story story;

    @Test
    void a_changed_section_reopens_only_the_approvals_of_that_section() {
        Year year = story.drafting();
        TextStory own = year.contract("enkoping").text().underReview();
        TextStory other = year.contract("lund").text().underReview();
        other.approvedBy("vinnova");
        Set<String> askedOfOther = other.asked();

        own.roundWithRequest("trafikverket", "3.9");
        assertThat(own.state()).isEqualTo(TextState.REWORK);
        assertThat(year.contract("enkoping").stage()).isEqualTo(Stage.REWORK);
        own.reworked("municipality", "3.9", "Fler cykelstråk.");

        assertThat(own.asked()).hasSize(8);
        assertThat(own.missing().values())
                .allSatisfy(sections -> assertThat(sections).containsExactly("3.9"));
        assertThat(other.asked()).isEqualTo(askedOfOther);
        assertThat(other.missing()).doesNotContainKey("vinnova");
        own.approvedByAll();
        assertThat(own.state()).isEqualTo(TextState.AGREED);
    }

    @Test
    void only_those_are_asked_again_whose_approved_section_changed() {
        Year year = story.drafting();
        TextStory own = year.contract("enkoping").text().underReview();
        own.roundWithRequest("trafikverket", "3.9");

        own.reworked("municipality", "3.9", own.section("3.9").body());

        assertThat(own.asked()).containsExactly("trafikverket");
    }

    @Test
    void a_changed_shared_section_is_asked_about_once_not_once_for_each_contract() {
        Year year = story.drafting();
        year.contracts().forEach(contract -> contract.text().agreedAtOnce());
        TextStory shared = year.shared().underReview();
        shared.roundWithRequest("vinnova", "4.1");
        shared.reworked("programme", "4.1", "Viable Cities samordnar och redovisar.");

        assertThat(year.product.tasks.openIn(year.id))
                .hasSize(9)
                .allMatch(task -> task.kind().equals("GiveOpinion"))
                .allMatch(task -> task.subject().equals(shared.id.toString()));
        int before = year.happened(OpinionGiven.class).size();
        shared.approvedByAll();

        assertThat(year.happened(OpinionGiven.class)).hasSize(before + 9);
        assertThat(year.contracts()).allMatch(contract -> contract.stage() == Stage.MANDATE);
        assertThat(year.contracts()).allMatch(contract -> contract.text().state() == TextState.AGREED);
    }

    @Test
    void an_opinion_on_what_the_section_no_longer_says_is_refused() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        var old = own.opinions("vinnova", null, null);
        own.roundWithRequest("trafikverket", "3.9");
        own.reworked("municipality", "3.9", "Ny ordalydelse.");
        var stale = old.stream().filter(one -> one.get("section").equals("3.9")).toList();

        assertThat(refusal(() -> own.answer("GiveOpinion", "vinnova", Map.of("opinions", stale))))
                .startsWith("opinion.stale");

        assertThat(own.asked()).contains("vinnova");
    }

    @Test
    void a_request_without_a_reason_and_a_section_left_out_are_refused() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        var section = own.section("3.9");
        Map<String, Object> request =
                Map.of("section", "3.9", "digest", section.digest().hex(), "verdict", "changeRequested", "remark", " ");
        Map<String, Object> approval =
                Map.of("section", "3.9", "digest", section.digest().hex(), "verdict", "approved");

        assertThat(refusal(() -> own.answer("GiveOpinion", "vinnova", Map.of("opinions", List.of(request)))))
                .startsWith("opinion.reasonMissing");
        assertThat(refusal(() -> own.answer("GiveOpinion", "vinnova", Map.of("opinions", List.of(approval)))))
                .startsWith("opinion.sectionMissing");

        assertThat(own.year.happened(OpinionGiven.class)).isEmpty();
    }

    @Test
    void a_remark_on_a_paragraph_stays_with_it_when_it_moves_and_tells_its_words_when_they_change() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        Paragraph paragraph = Paragraph.of(own.section("3.9").markdown()).get(1);

        own.remarked("vinnova", "3.9", "changeRequested", paragraph.digest().hex(), "Hur många?");
        own.approvedByAll();

        assertThat(own.state()).isEqualTo(TextState.REWORK);
        assertThat(own.year.happened(ChangeRequested.class))
                .extracting(ChangeRequested::reason)
                .containsExactly("Hur många?");
        assertThat(own.year.happened(ParagraphRemarked.class)).singleElement().satisfies(event -> {
            assertThat(event.quote()).isEqualTo(paragraph.quote());
            assertThat(event.remark()).isEqualTo("Hur många?");
        });
        own.reworked(
                "municipality",
                "3.9",
                "Ett nytt stycke.\n\n" + own.section("3.9").body());
        assertThat(own.latest("vinnova", "3.9").paragraphs())
                .containsExactly(new ParagraphRemark(paragraph.digest(), paragraph.quote(), "Hur många?"));
        assertThat(Paragraph.of(own.section("3.9").markdown())).contains(paragraph);
    }

    @Test
    void who_approves_and_remarks_on_a_paragraph_approves_with_a_remark() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        String paragraph =
                Paragraph.of(own.section("3.9").markdown()).get(0).digest().hex();

        own.remarked("vinnova", "3.9", "approved", paragraph, "Bra rubrik.");

        assertThat(own.latest("vinnova", "3.9").verdict()).isEqualTo(Verdict.APPROVED_WITH_REMARK);
        assertThat(own.missing()).doesNotContainKey("vinnova");
    }

    @Test
    void a_remark_on_a_paragraph_that_the_section_does_not_have_is_refused() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        String elsewhere = Digest.of("Ett annat stycke.").hex();

        assertThat(refusal(() -> own.remarked("vinnova", "3.9", "approved", elsewhere, "Var?")))
                .startsWith("opinion.paragraphUnknown");

        assertThat(own.asked()).contains("vinnova");
    }

    @Test
    void a_task_is_answered_once_and_by_its_party_only() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        var task = own.year.product.task("GiveOpinion", own.id.toString(), "vinnova");
        Map<String, Object> answer = Map.of("opinions", own.opinions("vinnova", null, null));

        assertThat(refusal(() -> own.year.product.answer(task, "formas.contact", answer)))
                .startsWith("task.notYours");
        own.year.product.answer(task, answer);
        assertThat(refusal(() -> own.year.product.answer(task, answer))).startsWith("task.answered");

        assertThat(own.asked()).hasSize(7);
    }

    @Test
    void a_silent_party_gets_more_time_and_answers() {
        TextStory own = silent("formas");

        own.answer("DecideOnSilence", "formas", Year.decision("extend"));
        own.passes("OpinionExtended", "formas");
        own.answer("DecideOnSilence", "formas", Year.decision("extend"));
        own.approvedBy("formas");

        assertThat(own.state()).isEqualTo(TextState.AGREED);
        assertThat(own.year.happened(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(own.id.toString(), "Opinion", "formas"));
    }

    @Test
    void a_silent_party_is_gone_on_without_for_a_reason() {
        TextStory own = silent("formas");

        own.answer("DecideOnSilence", "formas", Year.decision("proceed"));

        assertThat(own.state()).isEqualTo(TextState.AGREED);
        assertThat(own.missing()).containsOnlyKeys("formas");
        assertThat(own.asked()).isEmpty();
    }

    @Test
    void the_steering_group_decides_on_a_silent_party() {
        TextStory own = silent("formas");

        own.answer("DecideOnSilence", "formas", Year.decision("steeringGroup"));
        own.answer("SteerSilence", "formas", Year.decision("extend"));
        own.passes("OpinionExtended", "formas");
        own.answer("DecideOnSilence", "formas", Year.decision("steeringGroup"));
        assertThat(own.state()).isEqualTo(TextState.REVIEW);
        own.answer("SteerSilence", "formas", Year.decision("proceed"));

        assertThat(own.state()).isEqualTo(TextState.AGREED);
    }

    @Test
    void a_decision_on_a_silent_party_that_does_not_come_is_reported_and_can_still_be_taken() {
        TextStory own = silent("formas");

        own.passes("OpinionDecisionDue", "formas");
        own.answer("DecideOnSilence", "formas", Year.decision("steeringGroup"));
        own.passes("SteerSilenceDue", "formas");
        own.answer("SteerSilence", "formas", Year.decision("proceed"));

        assertThat(own.year.happened(DeadlineMissed.class))
                .extracting(DeadlineMissed::awaited)
                .containsExactly("Opinion", "OpinionDecision", "SteerSilence");
        assertThat(own.state()).isEqualTo(TextState.AGREED);
    }

    @Test
    void a_party_that_was_gone_on_without_is_asked_again_in_the_next_round() {
        TextStory own = story.drafting().contract("lund").text().underReview();
        own.changeRequestedBy("trafikverket", "3.9");
        own.approvedByAllBut("formas");
        own.passes("OpinionDue", "formas");
        own.answer("DecideOnSilence", "formas", Year.decision("proceed"));

        own.reworked("municipality", "3.9", "Ny ordalydelse.");

        assertThat(own.asked()).contains("formas");
    }

    @Test
    void a_review_that_drags_on_past_the_rework_date_is_reported() {
        TextStory own = story.drafting().contract("lund").text().underReview();

        own.passes("ReviewDue", null);

        assertThat(own.year.happened(DeadlineMissed.class))
                .containsExactly(new DeadlineMissed(own.id.toString(), "Review", null));
        own.approvedByAll();
        assertThat(own.state()).isEqualTo(TextState.AGREED);
    }

    /** Lund's own text, of which all but that party approve, and whose date has passed. */
    private TextStory silent(String party) {
        TextStory own = story.drafting().contract("lund").text().underReview();
        own.approvedByAllBut(party);
        own.passes("OpinionDue", party);
        return own;
    }
}
