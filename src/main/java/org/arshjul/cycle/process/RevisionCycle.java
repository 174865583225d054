package org.arshjul.cycle.process;

import java.util.Date;
import org.arshjul.commitment.Period;
import org.arshjul.cycle.CycleProcess;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.process.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells revision-cycle what happened, and answers what the model asks. */
@Component
public class RevisionCycle implements CycleProcess {

    private final Messages messages;
    private final Cycles cycles;
    private final DueDates due;

    RevisionCycle(@Lazy Messages messages, @Lazy Cycles cycles, @Lazy DueDates due) {
        this.messages = messages;
        this.cycles = cycles;
        this.due = due;
    }

    @Override
    public void opened(int year) {
        messages.start(RevisionCycleFacts.PROCESS, key(year));
    }

    @Override
    public void signingOpenedEarly(int year) {
        messages.tell(RevisionCycleFacts.SIGNING_OPENED, key(year), java.util.Map.of());
    }

    @Override
    public void contractsConcluded(int year) {
        messages.tellIfWaiting(RevisionCycleFacts.CONTRACTS_CONCLUDED, key(year));
    }

    @Override
    public void followUpsConcluded(int year) {
        messages.tellIfWaiting(RevisionCycleFacts.FOLLOW_UPS_CONCLUDED, key(year));
    }

    @Override
    public void cancelled(int year) {
        messages.tell(RevisionCycleFacts.CYCLE_CANCELLED, key(year), java.util.Map.of());
    }

    /** The day on which the next period's follow-up opens (asked by the model). */
    public Date reportingDate(DelegateExecution execution) {
        Period period = cycles.get(year(execution)).nextPeriod().orElseThrow();
        return due.on(
                execution,
                switch (period) {
                    case HALF_YEAR -> Milestone.HALF_YEAR_REPORT.name();
                    case YEAR_END -> Milestone.YEAR_END_REPORT.name();
                });
    }

    static int year(DelegateExecution execution) {
        return Integer.parseInt(execution.getProcessBusinessKey());
    }

    private static String key(int year) {
        return String.valueOf(year);
    }
}
