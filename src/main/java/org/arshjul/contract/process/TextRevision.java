package org.arshjul.contract.process;

import java.util.List;
import java.util.Map;
import org.arshjul.contract.Owner;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextProcess;
import org.arshjul.contract.Texts;
import org.arshjul.platform.process.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells text-revision what happened to its text, and answers what the model asks. */
@Component
public class TextRevision implements TextProcess {

    private final Messages messages;
    private final Texts texts;

    TextRevision(@Lazy Messages messages, @Lazy Texts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    @Override
    public void opened(TextId text) {
        messages.start(TextRevisionFacts.PROCESS, text.toString());
    }

    @Override
    public void agreed(TextId text) {
        concluded(text, "agreed", false);
    }

    @Override
    public void changesRequested(TextId text, boolean roundsLeft) {
        concluded(text, "changes", roundsLeft);
    }

    @Override
    public void reopened(TextId text) {
        messages.startBy(TextRevisionFacts.TEXT_REOPENED, text.toString());
    }

    @Override
    public void cancelled(TextId text) {
        messages.tellIfWaiting(TextRevisionFacts.TEXT_CANCELLED, text.toString());
    }

    /** The owners who write in the text (asked by the model). */
    public List<String> owners(DelegateExecution execution) {
        return texts.get(TextId.of(execution.getProcessBusinessKey())).owners().stream()
                .map(Owner::id)
                .toList();
    }

    /** The owners of sections that wait for a rework (asked by the model). */
    public List<String> ownersToRework(DelegateExecution execution) {
        return texts.get(TextId.of(execution.getProcessBusinessKey())).ownersToRework().stream()
                .map(Owner::id)
                .toList();
    }

    private void concluded(TextId text, String outcome, boolean roundsLeft) {
        messages.tell(
                TextRevisionFacts.REVIEW_CONCLUDED,
                text.toString(),
                Map.of(
                        TextRevisionFacts.OUTCOME.name(), outcome,
                        TextRevisionFacts.ROUNDS_LEFT.name(), roundsLeft));
    }
}
