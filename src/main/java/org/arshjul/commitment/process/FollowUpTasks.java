package org.arshjul.commitment.process;

import java.util.List;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUps;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.DecisionTask.Choice;
import org.arshjul.platform.task.HumanTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user task of follow-up that is a decision on a missing report. */
@Configuration(proxyBeanMethods = false)
class FollowUpTasks {

    private final FollowUps followUps;

    FollowUpTasks(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Bean
    DecisionTask decideOnMissingReport(Deadlines deadlines, ApplicationEventPublisher events) {
        return new DecisionTask(
                "DecideOnMissingReport",
                Role.COORDINATOR.group(),
                List.of(new Choice("extend", false), new Choice("proceed", true)),
                deadlines,
                events,
                this::goOn);
    }

    private void goOn(HumanTask task, DecisionTask.Decision answer) {
        if (answer.decision().equals("proceed")) {
            followUps.goOnWithout(FollowUpId.of(task.subject()), new PartyId(task.concerns()));
        }
    }
}
