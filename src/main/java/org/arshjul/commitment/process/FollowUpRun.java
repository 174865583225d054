package org.arshjul.commitment.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUpProcess;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.ReportId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.process.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells follow-up what happened, and answers what the model asks. */
@Component("followUp")
public class FollowUpRun implements FollowUpProcess {

    private final Messages messages;
    private final FollowUps followUps;
    private final CompiledReports reports;
    private final DueDates due;

    FollowUpRun(@Lazy Messages messages, @Lazy FollowUps followUps, @Lazy CompiledReports reports, @Lazy DueDates due) {
        this.messages = messages;
        this.followUps = followUps;
        this.reports = reports;
        this.due = due;
    }

    @Override
    public void opened(FollowUpId followUp) {
        messages.start(FollowUpFacts.PROCESS, followUp.toString());
    }

    @Override
    public void cancelled(FollowUpId followUp) {
        messages.tellIfWaiting(FollowUpFacts.FOLLOW_UP_CANCELLED, followUp.toString());
    }

    /** The parties that have commitments to report on (asked by the model). */
    public List<String> reportingParties(DelegateExecution execution) {
        return followUps.reportingParties(FollowUpId.of(execution.getProcessBusinessKey())).stream()
                .map(PartyId::value)
                .toList();
    }

    /** The parties that have questions to answer about the report that was sent back (asked by the model). */
    public List<String> partiesAsked(DelegateExecution execution) {
        return reports.awaited(ReportId.of(execution.getProcessBusinessKey())).stream()
                .map(PartyId::value)
                .toList();
    }

    /** When the reports of that period are due by the year's plan (asked by the model). */
    public Date reportsDue(DelegateExecution execution) {
        return Date.from(reportsDue(execution.getProcessBusinessKey(), due));
    }

    /** The same date stands on the user task. */
    static Instant reportsDue(String subject, DueDates due) {
        return due.by(subject, FollowUpId.of(subject).period().milestone());
    }
}
