package org.arshjul.platform.pace;

import org.springframework.boot.task.ThreadPoolTaskExecutorCustomizer;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Each event that a listener is told in a thread of its own. */
@Component
class ListenersStandBack implements ThreadPoolTaskExecutorCustomizer {

    private final PeopleFirst people;
    private final TaskDecorator context;

    ListenersStandBack(PeopleFirst people, TaskDecorator context) {
        this.people = people;
        this.context = context;
    }

    @Override
    public void customize(ThreadPoolTaskExecutor listeners) {
        listeners.setTaskDecorator(task -> context.decorate(people.standingBack(task)));
    }
}
