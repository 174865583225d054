package org.arshjul.platform.task;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
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

    /** The choice by which somebody gets more time. */
    public static final String EXTEND = "extend";

    /** The variable that holds the end of the extension for the model's timer. */
    public static final String UNTIL = "until";

    /**
     * The answer: one of the task's choices, and why.
     *
     * @param until the day to which the time is extended; null for as long as the calendar's rules give
     */
    public record Decision(
            String decision, @Size(max = 4000) String reason, LocalDate until) {}

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
        if (choice.id().equals(EXTEND)) {
            Instant until = answer.until() == null
                    ? deadlines.after(Deadlines.Grace.EXTENSION)
                    : deadlines.extended(task.subject(), null, answer.until());
            decided(task, answer, until);
            return Map.of("decision", choice.id(), UNTIL, until.toString());
        }
        decided(task, answer, null);
        return Map.of("decision", choice.id());
    }

    private void decided(HumanTask task, Decision answer, Instant until) {
        events.publishEvent(new DecisionTaken(
                task.subject(), task.kind(), task.concerns(), answer.decision(), answer.reason(), until));
    }
}
