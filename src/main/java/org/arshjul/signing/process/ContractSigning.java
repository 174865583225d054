package org.arshjul.signing.process;

import java.util.List;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.process.Messages;
import org.arshjul.signing.SigningProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells contract-signing what happened, and answers what the model asks. */
@Component
public class ContractSigning implements SigningProcess {

    private final Messages messages;
    private final Contracts contracts;

    ContractSigning(@Lazy Messages messages, Contracts contracts) {
        this.messages = messages;
        this.contracts = contracts;
    }

    @Override
    public void requested(ContractId contract) {
        messages.start(ContractSigningFacts.PROCESS, contract.toString());
    }

    @Override
    public void opened(ContractId contract) {
        messages.tellIfWaiting(ContractSigningFacts.SIGNING_DAY_OPENED, contract.toString());
    }

    @Override
    public void cancelled(ContractId contract) {
        messages.tellIfWaiting(ContractSigningFacts.SIGNING_CANCELLED, contract.toString());
    }

    /** The parties that sign (asked by the model). */
    public List<String> parties(DelegateExecution execution) {
        return contracts.get(ContractId.of(execution.getProcessBusinessKey())).parties().stream()
                .map(PartyId::value)
                .toList();
    }
}
