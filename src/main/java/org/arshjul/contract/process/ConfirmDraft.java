package org.arshjul.contract.process;

import java.util.Map;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.stereotype.Component;

/** The task ConfirmDraft: the text's lead lets the draft go to the parties. */
@Component
class ConfirmDraft implements TaskKind<ConfirmDraft.Answer> {

    record Answer() {}

    private final Texts texts;
    private final RevisionPolicy policy;
    private final Deadlines deadlines;

    ConfirmDraft(Texts texts, RevisionPolicy policy, Deadlines deadlines) {
        this.texts = texts;
        this.policy = policy;
        this.deadlines = deadlines;
    }

    @Override
    public String id() {
        return "ConfirmDraft";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(
                RevisionPolicy.contacts(policy.leads(TextId.of(subject))), deadlines.after(Deadlines.Grace.ANSWER));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        texts.confirm(TextId.of(task.subject()));
        return Map.of();
    }
}
