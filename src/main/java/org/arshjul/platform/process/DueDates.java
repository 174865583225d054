package org.arshjul.platform.process;

import java.time.Instant;
import java.util.Date;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.DecisionTask;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The dates of the models' timers: {@code ${due.by(execution, 'REVIEW_DUE')}}. */
@Component("due")
public class DueDates {

    private final Deadlines deadlines;
    private final ProgrammeClock clock;

    DueDates(Deadlines deadlines, ProgrammeClock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The milestone itself. */
    public Date on(DelegateExecution execution, String milestone) {
        return Date.from(deadlines.due(execution.getProcessBusinessKey(), Milestone.valueOf(milestone)));
    }

    /** The milestone or, for whoever begins too near it, the days that an answer may take. */
    public Date by(DelegateExecution execution, String milestone) {
        return Date.from(by(execution.getProcessBusinessKey(), Milestone.valueOf(milestone)));
    }

    /** That many working days from now. */
    public Date after(String grace) {
        return Date.from(deadlines.after(Deadlines.Grace.valueOf(grace)));
    }

    /** The end of the extension that was decided last. */
    public Date extended(DelegateExecution execution) {
        return Date.from(Instant.parse((String) execution.getVariable(DecisionTask.UNTIL)));
    }

    /** See {@link #by(DelegateExecution, String)}; the same date stands on the user task. */
    public Instant by(String subject, Milestone milestone) {
        Instant due = deadlines.due(subject, milestone);
        Instant soonest = deadlines.after(Deadlines.Grace.ANSWER);
        return due.isAfter(clock.instant()) ? due : soonest;
    }
}
