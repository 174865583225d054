package org.arshjul.commitment.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.Reception;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.stereotype.Component;

/** The task TakeNoteOfReport: the board (through its registrar), or the steering group, receives the compiled report. */
@Component
class TakeNoteOfReport implements TaskKind<Reception> {

    private final FollowUps followUps;
    private final Deadlines deadlines;

    TakeNoteOfReport(FollowUps followUps, Deadlines deadlines) {
        this.followUps = followUps;
        this.deadlines = deadlines;
    }

    @Override
    public String id() {
        return "TakeNoteOfReport";
    }

    @Override
    public Class<Reception> answer() {
        return Reception.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        TextId text = FollowUpId.of(subject).text();
        String group = text.shared() ? Role.STEERING.group() : Role.REGISTRAR.groupOf(new PartyId(text.part()));
        return new Audience(List.of(group), deadlines.after(Deadlines.Grace.ANSWER));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Reception reception) {
        boolean sentBack = followUps.receive(FollowUpId.of(task.subject()), reception);
        return Map.of(FollowUpFacts.SENT_BACK.name(), sentBack);
    }

    @Override
    public Optional<Refusal> withdrawn(HumanTask task) {
        return followUps.ended(FollowUpId.of(task.subject()));
    }
}
