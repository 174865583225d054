package org.arshjul.signing.process;

import org.arshjul.platform.process.ProcessVariable;

/** Facts of processes/signing/contract-signing.bpmn. */
final class ContractSigningFacts {

    static final String PROCESS = "contract-signing";
    static final String SIGNING_DAY_OPENED = "SigningDayOpened";
    static final String PAPER_SIGNATURE_RECORDED = "PaperSignatureRecorded";
    static final String SIGNING_CANCELLED = "SigningCancelled";
    static final ProcessVariable<String> MANDATE = ProcessVariable.of("mandate", String.class);
    static final ProcessVariable<Boolean> SIGNED = ProcessVariable.of("signed", Boolean.class);

    private ContractSigningFacts() {}
}
