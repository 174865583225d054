package org.arshjul.commitment.process;

import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcludeFollowUp implements JavaDelegate {

    private final FollowUps followUps;

    ConcludeFollowUp(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution task) {
        followUps.conclude(FollowUpId.of(task.getProcessBusinessKey()));
    }
}
