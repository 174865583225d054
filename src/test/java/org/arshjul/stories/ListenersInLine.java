package org.arshjul.stories;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.TaskExecutor;

/** The listeners of events run one after the other when the story says so, not in threads of their own. */
@TestConfiguration(proxyBeanMethods = false)
class ListenersInLine {

    /** What waits to be run. */
    static final class Line implements TaskExecutor {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable listener) {
            waiting.add(listener);
        }

        /** Runs all that waits and what they set going; false when nothing waited. */
        boolean run() {
            boolean any = !waiting.isEmpty();
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
            return any;
        }
    }

    @Bean({"applicationTaskExecutor", "taskExecutor"})
    @Primary
    Line listenersInLine() {
        return new Line();
    }
}
