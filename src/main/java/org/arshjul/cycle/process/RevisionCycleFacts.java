package org.arshjul.cycle.process;

import org.arshjul.platform.process.ProcessVariable;

/** Facts of processes/cycle/revision-cycle.bpmn. */
final class RevisionCycleFacts {

    static final String PROCESS = "revision-cycle";
    static final String SIGNING_OPENED = "SigningOpened";
    static final String CONTRACTS_CONCLUDED = "ContractsConcluded";
    static final String FOLLOW_UPS_CONCLUDED = "FollowUpsConcluded";
    static final String CYCLE_CANCELLED = "CycleCancelled";
    static final ProcessVariable<Boolean> MORE = ProcessVariable.of("more", Boolean.class);
    static final ProcessVariable<Boolean> PERIODS_LEFT = ProcessVariable.of("periodsLeft", Boolean.class);
    static final ProcessVariable<Boolean> SENT_BACK = ProcessVariable.of("sentBack", Boolean.class);

    private RevisionCycleFacts() {}
}
