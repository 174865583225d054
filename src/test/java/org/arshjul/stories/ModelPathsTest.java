package org.arshjul.stories;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The ways that the models prescribe where nothing goes wrong, in the diagrams' own names: who reads a diagram finds here where
 * each process waits and what it has passed by then. What people see of it, and every other way, is told by the stories.
 */
@Stories
class ModelPathsTest {

    @Autowired
    private Story story;

    @Autowired
    private ProcessEngine engine;

    @BeforeEach
    void asks_this_engine() {
        AbstractAssertions.init(engine);
    }

    @AfterEach
    void asks_none() {
        AbstractAssertions.reset();
    }

    @Test
    void a_text_is_drafted_confirmed_reviewed_in_one_round_and_agreed() {
        TextStory text = story.drafting().contract("lund").text();
        ProcessInstance revision = process("text-revision", text.id.toString());
        assertThat(revision).isWaitingAt("ReviseSections").hasNotPassed("ConfirmDraft");

        text.drafted();
        assertThat(revision).isWaitingAtExactly("ConfirmDraft").hasPassed("DraftAnswered");

        text.confirmed();
        ProcessInstance round = process("review-round", text.id.toString());
        assertThat(revision).isWaitingAtExactly("AwaitReview").hasPassed("ConfirmDraft");
        assertThat(round).isWaitingAt("GiveOpinion");

        text.approvedByAll();
        assertThat(round)
                .isEnded()
                .hasPassed("GiveOpinion", "ConcludeRound", "RoundConcluded")
                .hasNotPassed("DecideOnSilence", "OpinionNotAwaited");
        assertThat(revision)
                .isEnded()
                .hasPassed("AwaitReview", "AgreementReached", "TextAgreed")
                .hasNotPassed("DecideOnLateDraft", "DecideOnDisagreement", "ReworkSections");
    }

    @Test
    void a_contract_is_mandated_frozen_signed_by_eight_on_the_day_and_published() {
        Year year = story.agreed();
        ContractStory contract = year.contract("lund");
        ProcessInstance signing = process("contract-signing", contract.id.toString());
        assertThat(signing).isWaitingAtExactly("RecordMandate").hasNotPassed("FreezeDocument");

        contract.mandated();
        assertThat(signing).isWaitingAtExactly("AwaitSigning").hasPassed("RecordMandate", "FreezeDocument");

        year.contract("enkoping").mandated();
        year.signingDay();
        assertThat(signing)
                .isWaitingAt("SignContract")
                .hasPassed("SigningDayCame", "OpenSigning")
                .hasNotPassed("SigningOpenedEarly", "PublishContract");

        contract.signedByAll();
        assertThat(signing)
                .isEnded()
                .hasPassed("SignContract", "SetIntoTheFile", "PartySigned", "PublishContract", "ContractInForce")
                .hasNotPassed("SignedOnPaper", "DecideOnLateSignature", "HandleDecline", "ContractWithdrawn");
    }

    @Test
    void a_year_is_planned_opened_signed_followed_up_twice_and_closed() {
        Year year = story.spring().started();
        ProcessInstance cycle = process("revision-cycle", year.id);
        assertThat(cycle).isWaitingAtExactly("PlanRevision").hasNotPassed("OpenTexts");

        year.planned();
        assertThat(cycle).isWaitingAtExactly("AwaitSigning").hasPassed("OpenTexts");

        year.texts().forEach(TextStory::agreedAtOnce);
        year.contracts().forEach(ContractStory::mandated);
        year.signingDay();
        assertThat(cycle).isWaitingAt("AwaitContracts").hasPassed("SigningDayCame", "OpenSigning");

        year.contracts().forEach(ContractStory::signedByAll);
        assertThat(cycle).isWaitingAtExactly("ReportingDateCame").hasPassed("ContractsAnswered", "EnterIntoForce");

        year.reportingOpens();
        FollowUpStory report = year.followUp("lund", "half-year");
        ProcessInstance followUp = process("follow-up", year.id + "/lund/half-year");
        assertThat(cycle).isWaitingAt("AwaitFollowUps");
        assertThat(followUp).isWaitingAt("ReportCommitments");
        report.reportedByAll();
        assertThat(followUp).isWaitingAtExactly("CompileReport");
        report.compiled();
        assertThat(followUp).isWaitingAtExactly("TakeNoteOfReport");
        report.noted();
        assertThat(followUp)
                .isEnded()
                .hasPassed("ReportAnswered", "ConcludeFollowUp", "FollowUpConcluded")
                .hasNotPassed("DecideOnMissingReport", "AnswerReportQuestions");

        year.followUps("half-year").stream()
                .filter(one -> !one.asked().isEmpty())
                .forEach(FollowUpStory::concluded);
        year.followedUp("year-end");
        assertThat(cycle).isWaitingAtExactly("CompileNationalReport").hasPassed("FollowUpsAnswered");
        year.answer("CompileNationalReport", Map.of("note", "Arbetet följer planen."));
        assertThat(cycle).isWaitingAtExactly("TakeNote");
        year.answer("TakeNote", Map.of());
        assertThat(cycle).isWaitingAtExactly("CloseRevision");
        year.answer("CloseRevision", Map.of());
        assertThat(cycle)
                .isEnded()
                .hasPassed("CycleClosed")
                .hasNotPassed("DecideOnLateContracts", "DecideOnLateFollowUps", "AnswerNationalQuestions", "Cancelled");
    }

    private ProcessInstance process(String model, String subject) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(model)
                .processInstanceBusinessKey(subject)
                .singleResult();
    }
}
