package org.arshjul.cycle.process;

import java.util.Optional;
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
        Optional<String> told = progress.openSigning(
                RevisionCycle.year(task),
                RevisionCycleFacts.TOLD_UP_TO.find(task).orElse(""));
        RevisionCycleFacts.MORE.set(task, told.isPresent());
        told.ifPresent(last -> RevisionCycleFacts.TOLD_UP_TO.set(task, last));
    }
}
