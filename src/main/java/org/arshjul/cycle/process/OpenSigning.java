package org.arshjul.cycle.process;

import org.arshjul.cycle.CycleProgress;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenSigning implements JavaDelegate {

    private final CycleProgress progress;

    OpenSigning(CycleProgress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution task) {
        RevisionCycleFacts.MORE.set(task, progress.openSigning(RevisionCycle.year(task)));
    }
}
