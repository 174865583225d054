package org.arshjul.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.arshjul.platform.process.ShippedModels.Model;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process model keeps to, beyond the rules that docs/models/lint checks. */
class ProcessModelsTest {

    static List<Model> models() {
        return ShippedModels.all();
    }

    @Test
    void there_are_six_processes() {
        assertThat(models())
                .extracting(Model::name)
                .containsExactlyInAnyOrder(
                        "revision-cycle",
                        "text-revision",
                        "review-round",
                        "contract-signing",
                        "follow-up",
                        "failing-address");
    }

    @Test
    void no_two_deployed_files_share_a_name() {
        assertThat(ShippedModels.files().map(Path::getFileName)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_process_is_called_like_its_file_and_carries_a_version_and_a_time_to_live(Model model) {
        Process process = process(model);
        assertThat(process.getId()).isEqualTo(model.name());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_but_a_join_has_a_name_for_people(Model model) {
        assertThat(ids(model, FlowNode.class, node -> node.getName() == null && !joins(node)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_task_says_in_english_what_it_is_for(Model model) {
        List<Activity> tasks = new ArrayList<>(all(model, UserTask.class));
        tasks.addAll(all(model, ServiceTask.class));
        tasks.addAll(all(model, ReceiveTask.class));
        assertThat(tasks)
                .allSatisfy(task -> assertThat(task.getDocumentations())
                        .as(task.getId())
                        .singleElement()
                        .satisfies(text -> assertThat(text.getTextContent()).isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_form_exists(Model model) {
        Set<String> forms = ShippedModels.files()
                .map(file -> "embedded:deployment:" + file.getFileName())
                .collect(Collectors.toSet());
        assertThat(all(model, UserTask.class))
                .allSatisfy(task ->
                        assertThat(task.getCamundaFormKey()).as(task.getId()).isIn(forms));
        if (process(model).isCamundaStartableInTasklist()) {
            assertThat(all(model, StartEvent.class))
                    .filteredOn(start -> start.getParentElement() instanceof Process)
                    .allSatisfy(start -> assertThat(start.getCamundaFormKey()).isIn(forms));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_wait_has_a_deadline(Model model) {
        Set<String> timed = all(model, BoundaryEvent.class).stream()
                .filter(ProcessModelsTest::isTimer)
                .map(event -> event.getAttachedTo().getId())
                .collect(Collectors.toSet());
        assertThat(ids(model, UserTask.class, task -> !timed.contains(task.getId())))
                .isEmpty();
        assertThat(ids(model, ReceiveTask.class, task -> !timed.contains(task.getId())))
                .isEmpty();
        assertThat(ids(
                        model,
                        EventBasedGateway.class,
                        gateway -> gateway.getSucceedingNodes().list().stream()
                                .noneMatch(next -> next instanceof CatchEvent event && isTimer(event))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_node_and_its_flows_name_each_other(Model model) {
        assertThat(all(model, SequenceFlow.class)).isNotEmpty().allSatisfy(flow -> {
            assertThat(flow.getSource().getOutgoing()).as(flow.getId()).contains(flow);
            assertThat(flow.getTarget().getIncoming()).as(flow.getId()).contains(flow);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void flows_meet_and_part_in_gateways_of_their_own(Model model) {
        assertThat(ids(
                        model,
                        FlowNode.class,
                        node -> joins(node) && node.getOutgoing().size() > 1))
                .isEmpty();
        assertThat(ids(model, FlowNode.class, node -> joins(node) && !(node instanceof Gateway)))
                .isEmpty();
        assertThat(ids(model, Activity.class, task -> task.getOutgoing().size() > 1))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_fork_always_knows_a_way_on(Model model) {
        assertThat(all(model, ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(fork -> {
                    assertThat(fork.getDefault()).as(fork.getId()).isNotNull();
                    assertThat(fork.getOutgoing())
                            .filteredOn(flow -> !flow.equals(fork.getDefault()))
                            .as(fork.getId())
                            .allSatisfy(flow ->
                                    assertThat(flow.getConditionExpression()).isNotNull());
                    assertThat(fork.getOutgoing())
                            .extracting(FlowElement::getName)
                            .doesNotContainNull();
                });
    }

    /** What only says that a deadline has passed runs in the timer's own job, which is retried already. */
    @ParameterizedTest
    @MethodSource("models")
    void work_of_the_product_is_done_in_a_job_of_its_own_that_is_tried_again(Model model) {
        assertThat(all(model, ServiceTask.class))
                .filteredOn(task -> !"${reportMissedDeadline}".equals(task.getCamundaDelegateExpression()))
                .allSatisfy(task -> {
                    assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
                    assertThat(task.getExtensionElements()).as(task.getId()).isNotNull();
                    assertThat(task.getExtensionElements().getTextContent())
                            .as(task.getId())
                            .matches("(?s)\\s*(R3/PT1M|PT\\w+(,PT\\w+)+)\\s*");
                });
    }

    private static Process process(Model model) {
        return all(model, Process.class).iterator().next();
    }

    private static boolean joins(FlowNode node) {
        return node.getIncoming().size() > 1;
    }

    private static boolean isTimer(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static <T extends ModelElementInstance> Collection<T> all(Model model, Class<T> type) {
        return model.content().getModelElementsByType(type);
    }

    private static <T extends FlowElement> List<String> ids(Model model, Class<T> type, Predicate<T> which) {
        return all(model, type).stream().filter(which).map(FlowElement::getId).toList();
    }
}
