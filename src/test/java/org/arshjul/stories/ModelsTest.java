package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.platform.process.ProcessVariable;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.TaskKind;
import org.arshjul.platform.task.TaskKinds;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models, facts and beans match one to one. */
@Stories
class ModelsTest {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)( == '\\w+')?}");
    private static final Pattern DECISION = Pattern.compile("\\$\\{decision == '(\\w+)'}");

    /** The one variable that comes from the platform's decisions, not from a model's facts. */
    private static final String DECISION_VARIABLE = "decision";

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskKinds kinds;

    @Autowired
    ApplicationContext beans;

    private final Map<String, BpmnModelInstance> models = new HashMap<>();

    @BeforeEach
    void read_the_models() {
        for (ProcessDefinition model :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            models.put(model.getKey(), repository.getBpmnModelInstance(model.getId()));
        }
    }

    @Test
    void a_model_is_named_after_its_process_and_carries_a_version() {
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list())
                .hasSize(6)
                .allSatisfy(model -> assertThat(model.getResourceName()).matches("(.*/)?" + model.getKey() + "\\.bpmn"))
                .allSatisfy(model -> assertThat(model.getVersionTag()).isNotBlank())
                .allSatisfy(model -> assertThat(model.getHistoryTimeToLive()).isNotNull());
    }

    @Test
    void every_user_task_has_its_one_kind_and_every_kind_its_one_user_task() {
        List<String> ids = all(UserTask.class).map(UserTask::getId).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(kinds.all()).extracting(TaskKind::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void every_user_task_is_named_and_has_a_form() {
        assertThat(all(UserTask.class))
                .allSatisfy(task -> assertThat(task.getName()).isNotBlank())
                .allSatisfy(task -> assertThat(task.getDocumentations()).isNotEmpty())
                .allSatisfy(task -> assertThat(task.getCamundaFormKey()).endsWith("task-form.html"));
    }

    /** The answer to a value that no text explains would be a fault of ours. */
    @Test
    void every_constraint_on_an_answer_has_a_text_when_it_is_broken() {
        assertThat(kinds.all().stream()
                        .flatMap(kind -> records(kind.answer()))
                        .flatMap(answer -> Arrays.stream(answer.getDeclaredFields()))
                        .flatMap(field -> Arrays.stream(field.getAnnotations())
                                .map(Annotation::annotationType)
                                .filter(type -> type.getName().startsWith("jakarta.validation.constraints"))
                                .filter(type -> type != Size.class || field.getType() == String.class)))
                .isNotEmpty()
                .isSubsetOf(NotNull.class, NotBlank.class, NotEmpty.class, Size.class);
    }

    private static Stream<Class<?>> records(Class<?> answer) {
        return Stream.concat(
                Stream.of(answer),
                Arrays.stream(answer.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .filter(ParameterizedType.class::isInstance)
                        .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                        .filter(item -> item instanceof Class<?> type && type.isRecord())
                        .flatMap(item -> records((Class<?>) item)));
    }

    @Test
    void every_service_task_has_its_delegate_and_every_delegate_its_service_task() {
        Set<String> named = all(ServiceTask.class)
                .map(task -> task.getCamundaDelegateExpression().replaceAll("[${}]", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class)))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void every_method_that_a_model_asks_is_there() {
        List<MatchResult> calls = models.values().stream()
                .flatMap(model -> expressions(model.getDocument().getRootElement()))
                .flatMap(text -> CALL.matcher(text).results())
                .toList();

        assertThat(calls)
                .hasSizeGreaterThan(20)
                .allSatisfy(call -> assertThat(AopUtils.getTargetClass(beans.getBean(call.group(1)))
                                .getMethods())
                        .anyMatch(method -> method.getName().equals(call.group(2))));
    }

    @Test
    void a_models_messages_are_those_in_its_facts() {
        Map<String, Class<?>> facts = facts();
        assertThat(facts.keySet()).isEqualTo(models.keySet());

        facts.forEach((process, its) -> assertThat(
                        values(its, String.class).stream().filter(name -> !name.equals(process)))
                .as(process)
                .containsExactlyInAnyOrderElementsOf(models.get(process).getModelElementsByType(Message.class).stream()
                        .map(Message::getName)
                        .toList()));
    }

    @Test
    void a_models_gateways_ask_for_the_variables_in_its_facts() {
        facts().forEach((process, its) -> {
            Set<String> asked = conditions(process)
                    .flatMap(condition -> VARIABLE.matcher(condition).results())
                    .map(found -> found.group(1))
                    .filter(name -> !name.equals(DECISION_VARIABLE))
                    .collect(Collectors.toSet());
            assertThat(values(its, ProcessVariable.class).stream().map(ProcessVariable::name))
                    .as(process)
                    .containsExactlyInAnyOrderElementsOf(asked);
        });
    }

    @Test
    void a_decision_that_a_gateway_asks_about_can_be_taken() {
        List<SequenceFlow> decided = all(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .filter(flow -> DECISION.matcher(flow.getConditionExpression().getTextContent())
                        .matches())
                .toList();

        assertThat(decided).hasSizeGreaterThan(10).allSatisfy(flow -> {
            var decision = DECISION.matcher(flow.getConditionExpression().getTextContent());
            assertThat(decision.matches()).isTrue();
            assertThat(tasksBefore(flow.getSource())
                            .map(node -> kinds.get(node.getId()))
                            .map(DecisionTask.class::cast)
                            .flatMap(task -> task.choices().stream())
                            .map(DecisionTask.Choice::id))
                    .contains(decision.group(1));
        });
    }

    /** The tasks from which a token comes to that gateway, over other gateways if need be. */
    private static Stream<FlowNode> tasksBefore(FlowNode gateway) {
        return gateway.getPreviousNodes().list().stream()
                .flatMap(node -> node instanceof Gateway ? tasksBefore(node) : Stream.of(node));
    }

    private <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Stream<T> all(Class<T> type) {
        return models.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    private Stream<String> conditions(String process) {
        return models.get(process).getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> flow.getConditionExpression().getTextContent());
    }

    /** Every text and attribute of the model in which an expression may stand. */
    private static Stream<String> expressions(DomElement element) {
        Stream<String> here = Stream.of(
                        element.getTextContent(),
                        element.getAttribute("http://camunda.org/schema/1.0/bpmn", "collection"))
                .filter(text -> text != null && text.contains("${"));
        List<DomElement> children = element.getChildElements();
        return Stream.concat(
                children.isEmpty() || element.getAttribute("http://camunda.org/schema/1.0/bpmn", "collection") != null
                        ? here
                        : Stream.empty(),
                children.stream().flatMap(ModelsTest::expressions));
    }

    /** The facts of each process, by its key. */
    private static Map<String, Class<?>> facts() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.arshjul").stream()
                        .filter(one -> one.getSimpleName().endsWith("Facts"))
                        .map(JavaClass::reflect)
                        .filter(one -> Arrays.stream(one.getDeclaredFields())
                                .anyMatch(field -> field.getName().equals("PROCESS")))
                        .collect(Collectors.toMap(
                                one -> values(one, String.class, "PROCESS").get(0), one -> one));
    }

    private static <T> List<T> values(Class<?> facts, Class<T> type) {
        return values(facts, type, "\\w+");
    }

    private static <T> List<T> values(Class<?> facts, Class<T> type, String name) {
        return Arrays.stream(facts.getDeclaredFields())
                .filter(field -> field.getType() == type && field.getName().matches(name))
                .map(field -> type.cast(value(field)))
                .toList();
    }

    private static Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
