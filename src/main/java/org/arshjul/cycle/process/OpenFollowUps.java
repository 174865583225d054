package org.arshjul.cycle.process;

import org.arshjul.cycle.CycleProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenFollowUps implements JavaDelegate {

    private final CycleProgress progress;

    OpenFollowUps(CycleProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution task) {
        int year = RevisionCycle.year(task);
        RevisionCycleFacts.MORE.set(task, progress.openFollowUps(year));
        RevisionCycleFacts.PERIODS_LEFT.set(task, progress.periodsLeft(year));
    }
}
