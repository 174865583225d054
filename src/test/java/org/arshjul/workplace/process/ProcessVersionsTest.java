package org.arshjul.workplace.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.arshjul.platform.Refusal;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractActivityBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a running process when a newer version of its model comes. */
class ProcessVersionsTest extends VersionsTest {

    private String running;

    @BeforeEach
    void somebody_works_on_the_first_version() {
        deploy(work("P30D").endEvent().done());
        running = engine.getRuntimeService()
                .startProcessInstanceByKey("work", "2026")
                .getId();
    }

    @Test
    void what_runs_ends_on_the_version_that_it_began_with() {
        deploy(work("P1D").userTask("Check").endEvent().done());

        assertThat(versions.all()).containsExactly(version(1, false, 1), version(2, true, 0));
        complete();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(versions.all()).containsExactly(version(2, true, 0));
    }

    @Test
    void moved_to_the_newest_it_waits_where_it_was_and_its_timer_keeps_its_date() {
        Job before = timer();
        deploy(work("P1D").userTask("Check").endEvent().done());

        assertThat(versions.moveToNewest("work", 1)).isEqualTo(new ProcessVersions.Moved("work", 1, 2, 1));
        assertThat(versions.all()).containsExactly(version(2, true, 1));
        assertThat(timer().getId()).isEqualTo(before.getId());
        assertThat(timer().getDuedate()).isEqualTo(before.getDuedate());
        assertThat(told).containsExactly(new ProcessesMoved("work", 1, 2, 1));
        complete();
        assertThat(engine.getTaskService().createTaskQuery().singleResult().getTaskDefinitionKey())
                .isEqualTo("Check");
        complete();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    @Test
    void nothing_is_moved_to_a_version_that_lacks_the_step_where_it_waits() {
        deploy(Bpmn.createExecutableProcess("work")
                .camundaHistoryTimeToLive(30)
                .startEvent()
                .userTask("Other")
                .endEvent()
                .done());

        assertThatThrownBy(() -> versions.moveToNewest("work", 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DoWork");
        assertThat(versions.all()).contains(version(1, false, 1));
        assertThat(timer().getProcessInstanceId()).isEqualTo(running);
        assertThat(told).isEmpty();
    }

    @Test
    void the_newest_an_unknown_version_and_people_who_are_no_coordinators_are_refused() {
        assertThatThrownBy(() -> versions.moveToNewest("work", 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> versions.moveToNewest("work", 7)).isInstanceOf(Refusal.class);
        as("auditor");
        assertThatThrownBy(() -> versions.moveToNewest("work", 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(versions::all).isInstanceOf(Refusal.class);
    }

    /** The step DoWork with a deadline so long after it began, and what follows. */
    private static AbstractActivityBuilder<?, ?> work(String deadline) {
        return Bpmn.createExecutableProcess("work")
                .camundaHistoryTimeToLive(30)
                .startEvent()
                .userTask("DoWork")
                .boundaryEvent("Late")
                .timerWithDuration(deadline)
                .endEvent()
                .moveToActivity("DoWork");
    }

    private void deploy(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("work.bpmn", model)
                .deploy();
    }

    private Job timer() {
        return engine.getManagementService().createJobQuery().timers().singleResult();
    }

    private void complete() {
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
    }

    private static ProcessVersions.Version version(int number, boolean newest, long running) {
        return new ProcessVersions.Version("work", number, null, newest, running);
    }
}
