package org.arshjul.workplace.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.audit.Audit;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskKinds;
import org.arshjul.workplace.Happenings;
import org.arshjul.workplace.Names;
import org.springframework.stereotype.Component;

/** Every task that is a decision between a few ways on: what it is about, and what each way leads to. */
@Component
class DecisionForm implements TaskForm {

    private static final int RECENT = 8;

    /** A task that somebody has not answered. */
    public record Awaited(String name, String from, String subject, java.time.Instant due) {}

    private final TaskKinds kinds;
    private final HumanTasks tasks;
    private final Remarks remarks;
    private final Texts texts;
    private final Audit audit;
    private final Happenings happenings;

    DecisionForm(TaskKinds kinds, HumanTasks tasks, Remarks remarks, Texts texts, Audit audit, Happenings happenings) {
        this.kinds = kinds;
        this.tasks = tasks;
        this.remarks = remarks;
        this.texts = texts;
        this.audit = audit;
        this.happenings = happenings;
    }

    @Override
    public Set<String> kinds() {
        return kinds.all().stream()
                .filter(DecisionTask.class::isInstance)
                .map(kind -> kind.id())
                .collect(Collectors.toSet());
    }

    @Override
    public String template() {
        return "decision";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        Map<String, Object> model = new HashMap<>();
        model.put("choices", ((DecisionTask) kinds.get(task.kind())).choices());
        model.put("chosen", typed.get("decision"));
        model.put("reason", typed.get("reason"));
        model.put("requests", requests(task));
        model.put("awaited", awaited(task, names));
        model.put("recent", happenings.inWords(audit.about(List.of(task.subject()), RECENT), names));
        return model;
    }

    private List<Remarks.Remark> requests(HumanTask task) {
        if (!task.kind().endsWith("Disagreement") && !task.kind().endsWith("Silence")) {
            return List.of();
        }
        TextId text = TextId.of(task.subject());
        return texts.find(text).isPresent() ? remarks.requests(text) : List.of();
    }

    /** What is open on the same subject, or in the same year when the decision is about the year. */
    private List<Awaited> awaited(HumanTask task, Names names) {
        return tasks.openIn(task.subject()).stream()
                .filter(open -> !open.id().equals(task.id()))
                .map(open ->
                        new Awaited(open.kind(), names.concerned(open), names.subject(open.subject()), open.dueAt()))
                .limit(40)
                .toList();
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("decision", typed.orNull("decision"));
        answer.put("reason", typed.orNull("reason"));
        return answer;
    }
}
