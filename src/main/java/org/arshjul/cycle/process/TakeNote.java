package org.arshjul.cycle.process;

import java.util.List;
import java.util.Map;
import org.arshjul.commitment.Reception;
import org.arshjul.cycle.Cycles;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.stereotype.Component;

/** The task TakeNote: the steering group receives the national report. */
@Component
class TakeNote implements TaskKind<Reception> {

    private final Cycles cycles;
    private final Deadlines deadlines;

    TakeNote(Cycles cycles, Deadlines deadlines) {
        this.cycles = cycles;
        this.deadlines = deadlines;
    }

    @Override
    public String id() {
        return "TakeNote";
    }

    @Override
    public Class<Reception> answer() {
        return Reception.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(List.of(Role.STEERING.group()), deadlines.after(Deadlines.Grace.ANSWER));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Reception reception) {
        boolean sentBack = cycles.receiveNationalReport(Integer.parseInt(task.subject()), reception);
        return Map.of(RevisionCycleFacts.SENT_BACK.name(), sentBack);
    }
}
