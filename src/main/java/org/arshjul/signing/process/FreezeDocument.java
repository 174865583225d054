package org.arshjul.signing.process;

import org.arshjul.contract.ContractId;
import org.arshjul.signing.Signings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FreezeDocument implements JavaDelegate {

    private final Signings signings;

    FreezeDocument(Signings signings) {
        this.signings = signings;
    }

    @Override
    public void execute(DelegateExecution task) {
        signings.freeze(ContractId.of(task.getProcessBusinessKey()));
    }
}
