package org.arshjul.review.process;

/** Facts of processes/review/review-round.bpmn. */
final class ReviewRoundFacts {

    static final String PROCESS = "review-round";
    static final String REVIEW_CANCELLED = "ReviewCancelled";

    static final String PARTY_LEFT = "PartyLeft";

    private ReviewRoundFacts() {}
}
