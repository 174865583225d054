package org.arshjul.workplace.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;

/** What the page of some kinds of user tasks shows, and how its fields become an answer. */
interface TaskForm {

    /** The kinds of tasks whose page this is. */
    Set<String> kinds();

    /** The template in templates/workplace/tasks that has the fields. */
    String template();

    /** What the template shows for that task; fields keep what the person typed. */
    Map<String, Object> show(HumanTask task, Typed typed, Names names);

    /** The answer as the task's kind declares it. */
    Map<String, Object> answer(HumanTask task, Typed typed);

    /** Whether files may stand beside the answer. */
    default boolean takesFiles() {
        return false;
    }

    /** What a file may be about, if not the whole: ids and what they are called. */
    default Map<String, String> fileSubjects(HumanTask task) {
        return Map.of();
    }

    /** The fields as the page shows them again, for a button that only helps to fill in; empty when it answers. */
    default Optional<Typed> help(HumanTask task, Typed typed) {
        return Optional.empty();
    }
}
