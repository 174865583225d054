package org.arshjul.cycle.process;

import java.util.List;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.ReportQuestionsTask;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.YearParties;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.calendar.Deadlines.Grace;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.DecisionTask.Choice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The user tasks of revision-cycle after the plan. */
@Configuration(proxyBeanMethods = false)
class RevisionCycleTasks {

    private final Cycles cycles;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    RevisionCycleTasks(Cycles cycles, Deadlines deadlines, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.deadlines = deadlines;
        this.events = events;
    }

    @Bean
    DecisionTask decideOnLateContracts() {
        return waitOrGoOn("DecideOnLateContracts");
    }

    @Bean
    DecisionTask decideOnLateFollowUps() {
        return waitOrGoOn("DecideOnLateFollowUps");
    }

    @Bean
    NoteTask compileNationalReport(YearParties parties) {
        return new NoteTask(
                "CompileNationalReport",
                year -> RevisionPolicy.contacts(parties.ofKind(Integer.parseInt(year), PartyKind.PROGRAMME)),
                year -> deadlines.after(Grace.REPORT),
                (report, year) -> cycles.compileNationalReport(year, report));
    }

    @Bean
    ReportQuestionsTask answerNationalQuestions(CompiledReports reports, RevisionPolicy policy) {
        return new ReportQuestionsTask("AnswerNationalQuestions", reports, policy, deadlines);
    }

    @Bean
    NoteTask closeRevision(DueDates due) {
        return new NoteTask(
                "CloseRevision",
                year -> List.of(Role.COORDINATOR.group()),
                year -> due.by(year, Milestone.CLOSING),
                (remark, year) -> cycles.close(year));
    }

    private DecisionTask waitOrGoOn(String id) {
        return new DecisionTask(
                id,
                Role.COORDINATOR.group(),
                List.of(new Choice("extend", false), new Choice("proceed", true)),
                deadlines,
                events,
                (task, answer) -> {});
    }
}
