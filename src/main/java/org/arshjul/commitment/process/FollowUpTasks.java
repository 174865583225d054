package org.arshjul.commitment.process;

import java.util.List;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.ReportQuestionsTask;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.DecisionTask.Choice;
import org.arshjul.platform.task.HumanTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user tasks of follow-up that need no class of their own: what to do without a report, and questions about one. */
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

    @Bean
    ReportQuestionsTask answerReportQuestions(CompiledReports reports, RevisionPolicy policy, Deadlines deadlines) {
        return new ReportQuestionsTask("AnswerReportQuestions", reports, policy, deadlines);
    }

    private void goOn(HumanTask task, DecisionTask.Decision answer) {
        if (answer.decision().equals("proceed")) {
            followUps.goOnWithout(FollowUpId.of(task.subject()), new PartyId(task.concerns()));
        }
    }
}
