package org.arshjul.platform.security;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.arshjul.platform.task.TaskCaptions;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Stores the ready-made filters: one of each for all people, whose meaning is found out when somebody looks. */
@Component
class TasklistFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final EngineAccess access;
    private final MessageSource messages;

    TasklistFilters(FilterService filters, TaskService tasks, EngineAccess access, MessageSource messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.access = access;
        this.messages = messages;
    }

    /** Stores what is missing or has changed; harmless to repeat. */
    void store() {
        for (TasklistFilter ready : TasklistFilter.values()) {
            Filter filter = filters.createTaskFilterQuery().list().stream()
                    .filter(stored -> ready.name().equals(stored.getProperties().get(TasklistFilter.MEANING)))
                    .findFirst()
                    .orElseGet(filters::newTaskFilter);
            filter.setName(word(ready.text()));
            filter.setQuery(tasks.createTaskQuery().orderByDueDate().asc());
            filter.setProperties(properties(ready));
            filters.saveFilter(filter);
            if (ready == TasklistFilter.ALL) {
                TasklistFilter.OVERSIGHT.forEach(
                        group -> access.grant(group, Resources.FILTER, filter.getId(), Permissions.READ));
            } else {
                access.everybodyReads(Resources.FILTER, filter.getId());
            }
        }
    }

    private Map<String, Object> properties(TasklistFilter ready) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(TasklistFilter.MEANING, ready.name());
        properties.put("description", word(ready.text() + ".help"));
        properties.put("priority", ready.ordinal());
        properties.put("color", ready.color());
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                Stream.of(TaskCaptions.Caption.values())
                        .map(caption ->
                                Map.of("name", caption.variable(), "label", word("tasklist.caption." + caption.name())))
                        .toList());
        return properties;
    }

    /** Stored once for all: who reads English has them translated by {@link TasklistLanguage}. */
    private String word(String key) {
        return messages.getMessage(key, null, TasklistLanguage.SWEDISH);
    }
}
