package org.arshjul.commitment.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUps;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.stereotype.Component;

/** The task CompileReport: the text's lead compiles the reports for the board, or for the steering group. */
@Component
class CompileReport implements TaskKind<CompileReport.Answer> {

    /** {@code summary} is Markdown. */
    record Answer(@NotBlank @Size(max = 50_000) String summary) {}

    private final FollowUps followUps;
    private final RevisionPolicy policy;
    private final Deadlines deadlines;

    CompileReport(FollowUps followUps, RevisionPolicy policy, Deadlines deadlines) {
        this.followUps = followUps;
        this.policy = policy;
        this.deadlines = deadlines;
    }

    @Override
    public String id() {
        return "CompileReport";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(
                RevisionPolicy.contacts(policy.leads(FollowUpId.of(subject).text())),
                deadlines.after(Deadlines.Grace.ANSWER));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        followUps.compile(FollowUpId.of(task.subject()), answer.summary());
        return Map.of();
    }

    @Override
    public Optional<Refusal> withdrawn(HumanTask task) {
        return followUps.ended(FollowUpId.of(task.subject()));
    }
}
