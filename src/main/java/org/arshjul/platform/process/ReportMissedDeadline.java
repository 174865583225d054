package org.arshjul.platform.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that a deadline has passed; those who listen tell the people who answer for it. */
@Component
class ReportMissedDeadline implements JavaDelegate {

    private final ApplicationEventPublisher events;

    ReportMissedDeadline(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution task) {
        String awaited = task.getCurrentActivityId().replaceFirst("^Report", "");
        events.publishEvent(
                new DeadlineMissed(task.getProcessBusinessKey(), awaited, (String) task.getVariable("concerns")));
    }
}
