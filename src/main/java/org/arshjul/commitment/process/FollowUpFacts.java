package org.arshjul.commitment.process;

/** Facts of processes/commitment/follow-up.bpmn. */
final class FollowUpFacts {

    static final String PROCESS = "follow-up";
    static final String FOLLOW_UP_CANCELLED = "FollowUpCancelled";

    private FollowUpFacts() {}
}
