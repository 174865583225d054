package org.arshjul.contract.process;

import org.arshjul.platform.process.ProcessVariable;

/** Facts of processes/contract/text-revision.bpmn. */
final class TextRevisionFacts {

    static final String PROCESS = "text-revision";
    static final String REVIEW_CONCLUDED = "ReviewConcluded";
    static final String TEXT_REOPENED = "TextReopened";
    static final String TEXT_CANCELLED = "TextCancelled";
    static final ProcessVariable<String> OUTCOME = ProcessVariable.of("outcome", String.class);
    static final ProcessVariable<Boolean> ROUNDS_LEFT = ProcessVariable.of("roundsLeft", Boolean.class);

    private TextRevisionFacts() {}
}
