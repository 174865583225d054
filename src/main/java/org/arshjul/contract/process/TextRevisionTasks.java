package org.arshjul.contract.process;

import java.util.List;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.DecisionTask.Choice;
import org.arshjul.platform.task.HumanTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user tasks of text-revision that come in pairs, or are decisions. */
@Configuration(proxyBeanMethods = false)
class TextRevisionTasks {

    private static final List<Choice> LATE = List.of(new Choice("extend", false), new Choice("proceed", true));

    private final Texts texts;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    TextRevisionTasks(Texts texts, Deadlines deadlines, ApplicationEventPublisher events) {
        this.texts = texts;
        this.deadlines = deadlines;
        this.events = events;
    }

    @Bean
    SectionsTask reviseSections(RevisionPolicy policy, DueDates due) {
        return new SectionsTask("ReviseSections", Milestone.DRAFTS_DUE, texts, policy, due);
    }

    @Bean
    SectionsTask reworkSections(RevisionPolicy policy, DueDates due) {
        return new SectionsTask("ReworkSections", Milestone.REWORK_DUE, texts, policy, due);
    }

    @Bean
    DecisionTask decideOnLateDraft() {
        return decision("DecideOnLateDraft", Role.COORDINATOR, LATE);
    }

    @Bean
    DecisionTask decideOnLateRework() {
        return decision("DecideOnLateRework", Role.COORDINATOR, LATE);
    }

    @Bean
    DecisionTask decideOnDisagreement() {
        return new DecisionTask(
                "DecideOnDisagreement",
                Role.COORDINATOR.group(),
                List.of(
                        new Choice("anotherRound", false),
                        new Choice("proceed", true),
                        new Choice("steeringGroup", false)),
                deadlines,
                events,
                this::settle);
    }

    @Bean
    DecisionTask steerDisagreement() {
        return new DecisionTask(
                "SteerDisagreement",
                Role.STEERING.group(),
                List.of(new Choice("anotherRound", false), new Choice("proceed", true)),
                deadlines,
                events,
                this::settle);
    }

    private DecisionTask decision(String id, Role role, List<Choice> choices) {
        return new DecisionTask(id, role.group(), choices, deadlines, events, (task, answer) -> {});
    }

    private void settle(HumanTask task, DecisionTask.Decision answer) {
        if (answer.decision().equals("proceed")) {
            texts.agreeDespiteRequests(TextId.of(task.subject()));
        }
    }
}
