package org.arshjul.review.process;

import org.arshjul.contract.TextId;
import org.arshjul.review.Reviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeRound implements JavaDelegate {

    private final Reviews reviews;

    ConcludeRound(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution task) {
        reviews.conclude(TextId.of(task.getProcessBusinessKey()));
    }
}
