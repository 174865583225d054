package org.arshjul.signing.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.ContractId;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.arshjul.signing.BoardDecision;
import org.arshjul.signing.Signings;
import org.springframework.stereotype.Component;

/** The task RecordMandate: the municipality's registrar records the board's decision. */
@Component
class RecordMandate implements TaskKind<RecordMandate.Answer> {

    record Answer(
            @NotNull BoardDecision decision,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 100) String paragraph,
            @NotBlank @Size(max = 100) String reference) {}

    private final Signings signings;
    private final DueDates due;

    RecordMandate(Signings signings, DueDates due) {
        this.signings = signings;
        this.due = due;
    }

    @Override
    public String id() {
        return "RecordMandate";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(
                List.of(Role.REGISTRAR.groupOf(ContractId.of(subject).municipality())),
                due.by(subject, Milestone.BOARD_DECISION));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        signings.recordMandate(
                ContractId.of(task.subject()),
                answer.decision(),
                answer.decidedOn(),
                answer.paragraph(),
                answer.reference());
        return Map.of(ContractSigningFacts.MANDATE.name(), answer.decision().id());
    }
}
