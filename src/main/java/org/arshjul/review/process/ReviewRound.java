package org.arshjul.review.process;

import java.util.List;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.process.Messages;
import org.arshjul.review.ReviewProcess;
import org.arshjul.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells review-round what happened, and answers what the model asks. */
@Component
public class ReviewRound implements ReviewProcess {

    private final Messages messages;
    private final Reviews reviews;

    ReviewRound(@Lazy Messages messages, @Lazy Reviews reviews) {
        this.messages = messages;
        this.reviews = reviews;
    }

    @Override
    public void requested(TextId text) {
        messages.start(ReviewRoundFacts.PROCESS, text.toString());
    }

    @Override
    public void cancelled(TextId text) {
        messages.tellIfWaiting(ReviewRoundFacts.REVIEW_CANCELLED, text.toString());
    }

    @Override
    public void partyLeft(TextId text, PartyId party) {
        messages.tellIfWaiting(ReviewRoundFacts.PARTY_LEFT, text.toString(), party.value());
    }

    /** The parties that have not approved every section as it now reads (asked by the model). */
    public List<String> partiesToAsk(DelegateExecution execution) {
        return reviews.get(TextId.of(execution.getProcessBusinessKey())).partiesToAsk().stream()
                .map(PartyId::value)
                .toList();
    }
}
