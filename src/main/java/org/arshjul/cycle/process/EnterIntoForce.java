package org.arshjul.cycle.process;

import org.arshjul.cycle.CycleProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EnterIntoForce implements JavaDelegate {

    private final CycleProgress progress;

    EnterIntoForce(CycleProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution task) {
        progress.enterIntoForce(RevisionCycle.year(task));
    }
}
