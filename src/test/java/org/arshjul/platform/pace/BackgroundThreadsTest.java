package org.arshjul.platform.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;

/** The threads that Boot and the engine's starter make by themselves stand back too. */
class BackgroundThreadsTest {

    private final ApplicationContextRunner threads = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TaskExecutionAutoConfiguration.class))
            .withPropertyValues("spring.task.execution.mode=force")
            .withUserConfiguration(BackgroundThreads.class, JobConfiguration.class)
            .withBean(PeopleFirst.class)
            .withBean(CamundaBpmProperties.class)
            .withBean(TaskDecorator.class, () -> task -> task);

    @ParameterizedTest
    @ValueSource(strings = {"applicationTaskExecutor", "camundaTaskExecutor"})
    void what_follows_stands_back(String name) {
        threads.run(context -> {
            CountDownLatch done = new CountDownLatch(1);
            long begun = System.nanoTime();
            try (PeopleFirst.Asked waiting = context.getBean(PeopleFirst.class).asked()) {
                context.getBean(name, TaskExecutor.class).execute(done::countDown);
                done.await();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(PeopleFirst.AT_MOST);
        });
    }
}
