package org.arshjul.platform.task;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of user tasks that the modules have. */
@Component
public class TaskKinds {

    private final ObjectProvider<TaskKind<?>> beans;
    private volatile Map<String, TaskKind<?>> kinds;

    TaskKinds(ObjectProvider<TaskKind<?>> beans) {
        this.beans = beans;
    }

    /** The kind with that user task id. */
    public TaskKind<?> get(String id) {
        TaskKind<?> kind = kinds().get(id);
        if (kind == null) {
            throw new IllegalStateException("no task kind for the user task '%s'".formatted(id));
        }
        return kind;
    }

    public Collection<TaskKind<?>> all() {
        return kinds().values();
    }

    /** Looked up late: the kinds stand on the engine, and the engine asks for them. */
    private Map<String, TaskKind<?>> kinds() {
        if (kinds == null) {
            kinds = beans.stream().collect(Collectors.toMap(TaskKind::id, Function.identity()));
        }
        return kinds;
    }
}
