package org.arshjul.cycle.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.stereotype.Component;

/** The task PlanRevision: the coordinator confirms dates and contracts of the year. */
@Component
class PlanRevision implements TaskKind<PlanRevision.Answer> {

    /**
     * @param signingDay null for the one proposed
     * @param milestones dates that differ from the proposal
     * @param municipalities ids of those that take part; null for those of last year
     */
    record Answer(LocalDate signingDay, Map<Milestone, LocalDate> milestones, List<String> municipalities) {}

    private final Cycles cycles;
    private final Deadlines deadlines;

    PlanRevision(Cycles cycles, Deadlines deadlines) {
        this.cycles = cycles;
        this.deadlines = deadlines;
    }

    @Override
    public String id() {
        return "PlanRevision";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(List.of(Role.COORDINATOR.group()), deadlines.after(Deadlines.Grace.PLANNING));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        cycles.plan(
                Integer.parseInt(task.subject()),
                answer.signingDay(),
                answer.milestones() == null ? Map.of() : answer.milestones(),
                answer.municipalities() == null
                        ? null
                        : answer.municipalities().stream().map(PartyId::new).toList());
        return Map.of();
    }
}
