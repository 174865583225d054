package org.arshjul.signing.process;

import java.util.List;
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.process.Messages;
import org.arshjul.signing.SigningProcess;
import org.arshjul.signing.Signings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells contract-signing what happened, and answers what the model asks. */
@Component
public class ContractSigning implements SigningProcess {

    private final Messages messages;
    private final Signings signings;

    ContractSigning(@Lazy Messages messages, @Lazy Signings signings) {
        this.messages = messages;
        this.signings = signings;
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

    @Override
    public void signedOnPaper(ContractId contract, PartyId party) {
        messages.tellIfWaiting(ContractSigningFacts.PAPER_SIGNATURE_RECORDED, contract.toString(), party.value());
    }

    /** The parties whose signature is missing (asked by the model). */
    public List<String> parties(DelegateExecution execution) {
        return signings.get(ContractId.of(execution.getProcessBusinessKey())).missing().stream()
                .map(PartyId::value)
                .toList();
    }
}
