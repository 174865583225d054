package org.arshjul.workplace.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.WaitStates;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LoopCardinality;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever one of our processes waits, it can be moved to a newer version of its model, and waits there with the same dates. */
class EveryWaitStateTest extends VersionsTest {

    /** Of what the engine adds to BPMN. */
    private static final String ENGINES = "http://camunda.org/schema/1.0/bpmn";

    private static final String BEFORE = "2030-01-01T08:00:00";
    private static final String NEWER = "2031-01-01T08:00:00";

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_waits_there_is_moved_and_waits_there_still_with_the_same_dates(Path file) {
        String process = deploy(file, BEFORE);
        Map<String, String> waiting = new TreeMap<>();
        for (String step : WaitStates.of(Bpmn.readModelFromFile(file.toFile()))) {
            waiting.put(
                    step,
                    engine.getRuntimeService()
                            .createProcessInstanceByKey(process)
                            .startBeforeActivity(step)
                            .execute()
                            .getId());
        }
        Map<String, Date> dates = dates();
        assertThat(waiting).isNotEmpty();
        assertThat(dates).isNotEmpty();

        deploy(file, NEWER);
        assertThat(versions.moveToNewest(process, 1))
                .isEqualTo(new ProcessVersions.Moved(process, 1, 2, waiting.size()));

        assertThat(dates()).isEqualTo(dates);
        waiting.forEach(
                (step, instance) -> assertThat(engine.getRuntimeService().getActiveActivityIds(instance))
                        .as(step)
                        .contains(step));
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().list())
                .extracting(ProcessInstance::getProcessDefinitionId)
                .allMatch(definition -> definition.startsWith(process + ":2:"));
    }

    static Stream<Path> modelsWithJobs() throws IOException {
        return models().filter(file -> !jobs(file).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("modelsWithJobs")
    void a_step_that_failed_is_moved_with_its_incident_and_can_be_tried_again(Path file) {
        String process = deploy(file, BEFORE);
        List<String> steps = jobs(file);
        steps.forEach(step -> engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .startBeforeActivity(step)
                .execute());
        engine.getManagementService()
                .createJobQuery()
                .messages()
                .list()
                .forEach(job -> engine.getManagementService().setJobRetries(job.getId(), 0));

        deploy(file, NEWER);
        versions.moveToNewest(process, 1);

        List<Incident> incidents =
                engine.getRuntimeService().createIncidentQuery().list();
        assertThat(incidents).extracting(Incident::getActivityId).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(incidents).allSatisfy(incident -> {
            assertThat(incident.getProcessDefinitionId()).startsWith(process + ":2:");
            engine.getManagementService().executeJob(incident.getConfiguration());
        });
        assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
    }

    /** The ids of the steps that the engine does by itself, in a transaction of their own. */
    private static List<String> jobs(Path file) {
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class).stream()
                .filter(FlowNode::isCamundaAsyncBefore)
                .map(FlowNode::getId)
                .toList();
    }

    private Map<String, Date> dates() {
        return engine.getManagementService().createJobQuery().timers().list().stream()
                .collect(Collectors.toMap(Job::getId, Job::getDuedate));
    }

    /** The model with nothing of ours behind it: its steps do nothing, its conditions hold, and all its deadlines are that date. */
    private String deploy(Path file, String date) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        model.getModelElementsByType(ExtensionElements.class)
                .forEach(ours -> ours.getParentElement().removeChildElement(ours));
        model.getModelElementsByType(ServiceTask.class).forEach(step -> {
            step.removeAttributeNs(ENGINES, "delegateExpression");
            step.setCamundaExpression("${true}");
        });
        model.getModelElementsByType(UserTask.class)
                .forEach(task -> List.of("assignee", "candidateGroups", "dueDate", "formKey", "priority")
                        .forEach(name -> task.removeAttributeNs(ENGINES, name)));
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class).forEach(loop -> {
            loop.removeAttributeNs(ENGINES, "collection");
            loop.removeAttributeNs(ENGINES, "elementVariable");
            LoopCardinality once = model.newInstance(LoopCardinality.class);
            once.setTextContent("1");
            loop.setLoopCardinality(once);
        });
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> condition.setTextContent("${true}"));
        model.getModelElementsByType(TimerEventDefinition.class).forEach(timer -> {
            TimeDate at = model.newInstance(TimeDate.class);
            at.setTextContent(date);
            timer.setTimeDate(at);
        });
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(file.getFileName().toString(), model)
                .deploy();
        return model.getModelElementsByType(Process.class).iterator().next().getId();
    }
}
