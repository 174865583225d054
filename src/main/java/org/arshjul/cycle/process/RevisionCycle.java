package org.arshjul.cycle.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.ReportId;
import org.arshjul.cycle.CycleProcess;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.PartyId;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.process.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells revision-cycle what happened, and answers what the model asks. */
@Component
public class RevisionCycle implements CycleProcess {

    private final Messages messages;
    private final Cycles cycles;
    private final CompiledReports reports;

    RevisionCycle(@Lazy Messages messages, @Lazy Cycles cycles, @Lazy CompiledReports reports) {
        this.messages = messages;
        this.cycles = cycles;
        this.reports = reports;
    }

    @Override
    public void opened(int year) {
        messages.start(RevisionCycleFacts.PROCESS, key(year));
    }

    @Override
    public void signingOpenedEarly(int year) {
        messages.tell(RevisionCycleFacts.SIGNING_OPENED, key(year), Map.of());
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
        messages.tell(RevisionCycleFacts.CYCLE_CANCELLED, key(year), Map.of());
    }

    /** The day on which the next period's follow-up opens (asked by the model). */
    public Date reportingDate(DelegateExecution execution) {
        return Date.from(cycles.reportingOpens(year(execution))
                .atStartOfDay(ProgrammeClock.STOCKHOLM)
                .toInstant());
    }

    /** The parties that have questions to answer about the national report (asked by the model). */
    public List<String> partiesAsked(DelegateExecution execution) {
        return reports.awaited(ReportId.national(year(execution))).stream()
                .map(PartyId::value)
                .toList();
    }

    /** By when the follow-ups of the running period should all have ended (asked by the model). */
    public Date followUpsDue(DelegateExecution execution) {
        return Date.from(cycles.followUpsDue(year(execution)));
    }

    static int year(DelegateExecution execution) {
        return Integer.parseInt(execution.getProcessBusinessKey());
    }

    private static String key(int year) {
        return String.valueOf(year);
    }
}
