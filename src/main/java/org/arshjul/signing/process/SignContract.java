package org.arshjul.signing.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.arshjul.signing.Signings;
import org.springframework.stereotype.Component;

/** The task SignContract: the holder of a party's office signs the frozen document, or declines with a reason. */
@Component
class SignContract implements TaskKind<SignContract.Answer> {

    /**
     * @param digest of the document that was shown; needed to sign
     * @param reason needed to decline
     */
    record Answer(
            @NotNull Boolean signed,
            String digest,
            @Size(max = 4000) String reason) {}

    private final Signings signings;
    private final DueDates due;

    SignContract(Signings signings, DueDates due) {
        this.signings = signings;
        this.due = due;
    }

    @Override
    public String id() {
        return "SignContract";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(
                List.of(Role.SIGNATORY.groupOf(new PartyId(concerns))), due.by(subject, Milestone.PUBLICATION));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        ContractId contract = ContractId.of(task.subject());
        PartyId party = new PartyId(task.concerns());
        if (answer.signed()) {
            if (answer.digest() == null) {
                throw Refusal.invalid("signing.digestMissing", contract);
            }
            signings.sign(contract, party, new Digest(answer.digest()));
        } else {
            signings.decline(contract, party, answer.reason());
        }
        return Map.of(ContractSigningFacts.SIGNED.name(), answer.signed());
    }
}
