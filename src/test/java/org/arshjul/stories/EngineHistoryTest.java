package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.arshjul.platform.clock.ClockHands;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How long the engine remembers what ran, in a database of its own: other stories ask for all that ever ran. */
@Stories
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:engine-history;DB_CLOSE_DELAY=-1")
class EngineHistoryTest {

    /** As {@code failing-address.bpmn} says in its {@code historyTimeToLive}. */
    private static final Duration KEPT = Duration.ofDays(365);

    @Autowired
    Story story;

    @Autowired
    Product product;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService jobs;

    @Autowired
    ProcessEngineConfigurationImpl configuration;

    @Autowired
    ClockHands hands;

    @Autowired
    ProgrammeClock clock;

    @Test
    void at_night_the_engine_forgets_what_is_older_than_its_model_says_and_our_record_keeps_it() {
        story.spring();
        HumanTask task = product.cameBack("malmo.contact");
        product.answer(task, "coordinator", Map.of("address", "klimat@malmo.example.org"));

        night(KEPT.minusDays(1));
        assertThat(remembered(task)).isEqualTo(1);

        night(Duration.ofDays(1));
        assertThat(remembered(task)).isZero();
        assertThat(product.tasks.get(task.id()).answeredBy()).isEqualTo("coordinator");
    }

    private long remembered(HumanTask task) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(task.subject())
                .finished()
                .count();
    }

    /** The engine cleans up in the first night after that time. */
    private void night(Duration later) {
        hands.moveTo(clock.instant().plus(later));
        Date begun = configuration
                .getBatchWindowManager()
                .getCurrentOrNextBatchWindow(Date.from(clock.instant()), configuration)
                .getStart();
        hands.moveTo(begun.toInstant().plusSeconds(1));
        history.findHistoryCleanupJobs().forEach(job -> jobs.executeJob(job.getId()));
    }
}
