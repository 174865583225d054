package org.arshjul.platform.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine's jobs stand back, each of them, also those that follow on each other in one process. */
@Timeout(60)
class JobsStandBackTest {

    private final List<Long> done = new CopyOnWriteArrayList<>();
    private final JavaDelegate step = execution -> done.add(System.nanoTime());
    private ProcessEngine engine;

    private void twoStepsOneAfterTheOther(PeopleFirst people) {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:jobs-stand-back")
                .setEnforceHistoryTimeToLive(false)
                .setProcessEngineName("jobs-stand-back");
        configuration.getProcessEnginePlugins().add(new JobsStandBack(people));
        configuration.setBeans(Map.of("step", step));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "two-steps.bpmn",
                        Bpmn.createExecutableProcess("two-steps")
                                .startEvent()
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${step}")
                                .serviceTask()
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${step}")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("two-steps");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void each_step_waits_while_somebody_does() {
        PeopleFirst people = new PeopleFirst();
        twoStepsOneAfterTheOther(people);
        try (PeopleFirst.Asked waiting = people.asked()) {
            long begun = System.nanoTime();
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getJobExecutor()
                    .start();
            await().until(() -> done.size() == 2);

            assertThat(Duration.ofNanos(done.get(0) - begun)).isGreaterThanOrEqualTo(PeopleFirst.AT_MOST);
            assertThat(Duration.ofNanos(done.get(1) - done.get(0))).isGreaterThanOrEqualTo(PeopleFirst.AT_MOST);
        }
    }

    @Test
    void who_asks_for_a_job_does_not_wait_for_themselves() {
        Duration forEver = Duration.ofMinutes(10);
        PeopleFirst people = new PeopleFirst(forEver, forEver);
        twoStepsOneAfterTheOther(people);
        Job first = engine.getManagementService().createJobQuery().singleResult();

        try (PeopleFirst.Asked asking = people.asked()) {
            engine.getManagementService().executeJob(first.getId());
        }

        assertThat(done).hasSize(1);
    }
}
