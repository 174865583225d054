package org.arshjul.contract.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.Owner;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Digest;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;

/** The tasks ReviseSections and ReworkSections: an owner's contact is done with the owner's sections. */
final class SectionsTask implements TaskKind<SectionsTask.Answer> {

    /** The sections that come with the answer; those saved before need not come again. */
    record Answer(List<@Valid Revision> sections) {}

    /** One section's new text; {@code basedOn} is the digest of the section as the writer saw it. */
    record Revision(
            @NotBlank String key,
            @NotBlank String title,
            @NotNull String body,
            @NotBlank String basedOn) {}

    private final String id;
    private final Milestone milestone;
    private final Texts texts;
    private final RevisionPolicy policy;
    private final DueDates due;

    SectionsTask(String id, Milestone milestone, Texts texts, RevisionPolicy policy, DueDates due) {
        this.id = id;
        this.milestone = milestone;
        this.texts = texts;
        this.policy = policy;
        this.due = due;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(
                RevisionPolicy.contacts(policy.writers(TextId.of(subject), Owner.of(concerns))),
                due.by(subject, milestone));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        if (answer.sections() != null) {
            TextId text = TextId.of(task.subject());
            answer.sections()
                    .forEach(one -> texts.revise(text, one.key(), one.title(), one.body(), new Digest(one.basedOn())));
        }
        return Map.of();
    }
}
