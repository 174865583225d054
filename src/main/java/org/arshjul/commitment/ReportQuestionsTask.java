package org.arshjul.commitment;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;

/** A user task in which a party answers what it is asked about a report that was sent back. */
public final class ReportQuestionsTask implements TaskKind<ReportQuestionsTask.Answers> {

    /** An answer to each of the questions. */
    public record Answers(@NotEmpty List<CompiledReports.@NotNull Answer> answers) {}

    private final String id;
    private final CompiledReports reports;
    private final RevisionPolicy policy;
    private final Deadlines deadlines;

    /** @param id of the user task in its model */
    public ReportQuestionsTask(String id, CompiledReports reports, RevisionPolicy policy, Deadlines deadlines) {
        this.id = id;
        this.reports = reports;
        this.policy = policy;
        this.deadlines = deadlines;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Class<Answers> answer() {
        return Answers.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        List<PartyId> answering = Commitment.answering(
                new PartyId(concerns), TextId.shared(ReportId.of(subject).year()), policy);
        return new Audience(RevisionPolicy.contacts(answering), deadlines.after(Deadlines.Grace.ANSWER));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answers answer) {
        reports.answer(ReportId.of(task.subject()), new PartyId(task.concerns()), answer.answers());
        return Map.of();
    }
}
