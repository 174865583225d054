package org.arshjul.cycle.process;

import org.arshjul.cycle.CycleProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CancelContracts implements JavaDelegate {

    private final CycleProgress progress;

    CancelContracts(CycleProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution task) {
        RevisionCycleFacts.MORE.set(task, progress.cancelContracts(RevisionCycle.year(task)));
    }
}
