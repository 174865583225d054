package org.arshjul.workplace.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pages of all kinds of user tasks. */
@Component
class TaskForms {

    private final Map<String, TaskForm> byKind = new HashMap<>();

    TaskForms(List<TaskForm> forms) {
        forms.forEach(form -> form.kinds().forEach(kind -> byKind.put(kind, form)));
    }

    Optional<TaskForm> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    TaskForm get(String kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalStateException("no page for the user task '%s'".formatted(kind)));
    }
}
