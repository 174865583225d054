package org.arshjul.review.process;

import java.util.List;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.DecisionTask.Choice;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.review.Reviews;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user tasks of review-round that are decisions on a silent party. */
@Configuration(proxyBeanMethods = false)
class ReviewRoundTasks {

    private final Reviews reviews;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    ReviewRoundTasks(Reviews reviews, Deadlines deadlines, ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.events = events;
    }

    @Bean
    DecisionTask decideOnSilence() {
        return decision(
                "DecideOnSilence",
                Role.COORDINATOR,
                List.of(new Choice("extend", false), new Choice("proceed", true), new Choice("steeringGroup", false)));
    }

    @Bean
    DecisionTask steerSilence() {
        return decision(
                "SteerSilence", Role.STEERING, List.of(new Choice("extend", false), new Choice("proceed", true)));
    }

    private DecisionTask decision(String id, Role role, List<Choice> choices) {
        return new DecisionTask(id, role.group(), choices, deadlines, events, this::goOn);
    }

    private void goOn(HumanTask task, DecisionTask.Decision answer) {
        if (answer.decision().equals("proceed")) {
            reviews.goOnWithout(TextId.of(task.subject()), new PartyId(task.concerns()));
        }
    }
}
