package org.arshjul.signing.process;

import org.arshjul.contract.ContractId;
import org.arshjul.signing.Signings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenContractSigning implements JavaDelegate {

    private final Signings signings;

    OpenContractSigning(Signings signings) {
        this.signings = signings;
    }

    @Override
    public void execute(DelegateExecution task) {
        signings.open(ContractId.of(task.getProcessBusinessKey()));
    }
}
