package org.arshjul.signing.process;

import org.arshjul.contract.ContractId;
import org.arshjul.signing.SignedFiles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SetIntoTheFile implements JavaDelegate {

    private final SignedFiles files;

    SetIntoTheFile(SignedFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution task) {
        files.setIn(ContractId.of(task.getProcessBusinessKey()));
    }
}
