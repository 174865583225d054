package org.arshjul.workplace.task;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** Answers several tasks one after the other, each for itself: one that is refused stops none of the others. */
@Component
class ManyAnswers {

    /** One task to be answered, and how. */
    record Answer(String task, Map<String, Object> fields) {}

    /**
     * What became of one task.
     *
     * @param subject what it is about, in words
     * @param refusal why it was not answered, or null
     */
    public record Result(String task, String subject, String refusal) implements Serializable {

        public boolean answered() {
            return refusal == null;
        }
    }

    private final HumanTasks tasks;
    private final TaskAnswers answers;
    private final Drafts drafts;
    private final Words words;

    ManyAnswers(HumanTasks tasks, TaskAnswers answers, Drafts drafts, Words words) {
        this.tasks = tasks;
        this.answers = answers;
        this.drafts = drafts;
        this.words = words;
    }

    List<Result> answer(List<Answer> all, Names names) {
        List<Result> results = new ArrayList<>();
        for (Answer one : all) {
            HumanTask task = tasks.get(one.task());
            results.add(new Result(one.task(), names.subject(task.subject()), refusal(one)));
        }
        return results;
    }

    private String refusal(Answer one) {
        try {
            answers.answer(one.task(), one.fields());
            drafts.remove(one.task());
            return null;
        } catch (Refusal refusal) {
            return words.of(refusal);
        }
    }
}
