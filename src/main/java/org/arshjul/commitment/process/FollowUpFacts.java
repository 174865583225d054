package org.arshjul.commitment.process;

import org.arshjul.platform.process.ProcessVariable;

/** Facts of processes/commitment/follow-up.bpmn. */
final class FollowUpFacts {

    static final String PROCESS = "follow-up";
    static final String FOLLOW_UP_CANCELLED = "FollowUpCancelled";
    static final ProcessVariable<Boolean> SENT_BACK = ProcessVariable.of("sentBack", Boolean.class);

    private FollowUpFacts() {}
}
