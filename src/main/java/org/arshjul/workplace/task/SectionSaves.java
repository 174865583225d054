package org.arshjul.workplace.task;

import java.util.List;
import org.arshjul.contract.Owner;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskGuard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what a writer has written so far into the text itself, without answering the task. */
@Component
class SectionSaves {

    private final TaskGuard guard;
    private final Texts texts;
    private final SectionHelp help;

    SectionSaves(TaskGuard guard, Texts texts, SectionHelp help) {
        this.guard = guard;
        this.texts = texts;
        this.help = help;
    }

    /** Saves all of the changed sections, or none; refuses whoever does not have the task, and sections of others. */
    @Transactional
    void save(String taskId, Typed typed) {
        guard.asMine(taskId, task -> save(task, typed));
    }

    private Void save(HumanTask task, Typed typed) {
        if (task.concerns() == null || !task.kind().endsWith("Sections")) {
            throw Refusal.invalid("draft.notHere", task.name());
        }
        TextId text = TextId.of(task.subject());
        List<String> own = texts.get(text).ownedBy(Owner.of(task.concerns())).stream()
                .map(section -> section.key())
                .toList();
        help.keepReasons(task, typed);
        for (SectionsForm.Revision one : SectionsForm.revisions(typed)) {
            if (!own.contains(one.key())) {
                throw Refusal.forbidden("draft.otherOwner", one.key());
            }
            texts.revise(text, one.key(), one.title(), one.body(), new Digest(one.basedOn()));
        }
        return null;
    }
}
