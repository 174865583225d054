package org.arshjul.platform.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;

/** The threads that Boot makes by itself stand back. */
class ListenersStandBackTest {

    private final ApplicationContextRunner threads = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
            .withUserConfiguration(ListenersStandBack.class, PeopleFirst.class)
            .withBean(TaskDecorator.class, () -> task -> task);

    @Test
    @Timeout(30)
    void what_a_listener_does_waits_while_somebody_else_does() {
        threads.run(context -> {
            TaskExecutor listeners = context.getBean("applicationTaskExecutor", TaskExecutor.class);
            CountDownLatch done = new CountDownLatch(1);
            try (PeopleFirst.Asked waiting = context.getBean(PeopleFirst.class).asked()) {
                long begun = System.nanoTime();
                listeners.execute(done::countDown);
                done.await();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(PeopleFirst.AT_MOST);
            }
        });
    }
}
