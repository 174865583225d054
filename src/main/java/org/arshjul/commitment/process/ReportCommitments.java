package org.arshjul.commitment.process;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.NewReport;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.stereotype.Component;

/** The task ReportCommitments: a party's contact, or for joint promises any agency's, reports on each commitment. */
@Component
class ReportCommitments implements TaskKind<ReportCommitments.Answer> {

    record Answer(@NotEmpty List<@NotNull NewReport> reports) {}

    private final FollowUps followUps;
    private final RevisionPolicy policy;
    private final DueDates due;

    ReportCommitments(FollowUps followUps, RevisionPolicy policy, DueDates due) {
        this.followUps = followUps;
        this.policy = policy;
        this.due = due;
    }

    @Override
    public String id() {
        return "ReportCommitments";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        List<PartyId> reporters = Commitment.answering(
                new PartyId(concerns), FollowUpId.of(subject).text(), policy);
        return new Audience(RevisionPolicy.contacts(reporters), FollowUpRun.reportsDue(subject, due));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        followUps.report(FollowUpId.of(task.subject()), new PartyId(task.concerns()), answer.reports());
        return Map.of();
    }

    @Override
    public Optional<Refusal> withdrawn(HumanTask task) {
        FollowUpId id = FollowUpId.of(task.subject());
        return followUps.ended(id).or(() -> followUps.wentOn(id, new PartyId(task.concerns())));
    }
}
