package org.arshjul.cycle.process;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;

/** The tasks at the year's end that ask for one text, or just for a yes: compile, close. */
final class NoteTask implements TaskKind<NoteTask.Answer> {

    record Answer(@Size(max = 200_000) String note) {}

    private final String id;
    private final Function<String, List<String>> groups;
    private final Function<String, Instant> due;
    private final ObjIntConsumer<String> command;

    /**
     * @param groups whose members may take it, asked when the task of that business key is opened
     * @param due when the task is due, for that business key
     * @param command what the note does to that year; a missing note comes as an empty one
     */
    NoteTask(
            String id,
            Function<String, List<String>> groups,
            Function<String, Instant> due,
            ObjIntConsumer<String> command) {
        this.id = id;
        this.groups = groups;
        this.due = due;
        this.command = command;
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
        return new Audience(groups.apply(subject), due.apply(subject));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        command.accept(answer.note() == null ? "" : answer.note(), Integer.parseInt(task.subject()));
        return Map.of();
    }
}
