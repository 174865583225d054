package org.arshjul.platform.task;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.calendar.Deadlines;
import org.springframework.context.ApplicationEventPublisher;

/**
 * A user task that asks one group to choose between a few ways on, with a reason for those that need one; the choice is
 * recorded and goes to the model's gateway as {@code decision}.
 */
public final class DecisionTask implements TaskKind<DecisionTask.Decision> {

    /** The answer: one of the task's choices, and why. */
    public record Decision(String decision, String reason) {}

    /** One way on, and whether it needs a reason. */
    public record Choice(String id, boolean needsReason) {}

    private final String id;
    private final String group;
    private final List<Choice> choices;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final BiConsumer<HumanTask, Decision> effect;

    public DecisionTask(
            String id,
            String group,
            List<Choice> choices,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            BiConsumer<HumanTask, Decision> effect) {
        this.id = id;
        this.group = group;
        this.choices = choices;
        this.deadlines = deadlines;
        this.events = events;
        this.effect = effect;
    }

    public List<Choice> choices() {
        return choices;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Class<Decision> answer() {
        return Decision.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(List.of(group), deadlines.after(Deadlines.Grace.ANSWER));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Decision answer) {
        Choice choice = choices.stream()
                .filter(one -> one.id().equals(answer.decision()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "decision.unknown",
                        String.valueOf(answer.decision()),
                        String.join(", ", choices.stream().map(Choice::id).toList())));
        if (choice.needsReason() && (answer.reason() == null || answer.reason().isBlank())) {
            throw Refusal.invalid("decision.reasonMissing", answer.decision());
        }
        effect.accept(task, answer);
        events.publishEvent(
                new DecisionTaken(task.subject(), task.kind(), task.concerns(), answer.decision(), answer.reason()));
        return Map.of("decision", answer.decision());
    }
}
