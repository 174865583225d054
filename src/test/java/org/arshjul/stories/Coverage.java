package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.boot.test.context.TestComponent;

/** Which flow nodes of the models the engine's history knows, and which were never passed. */
@TestComponent
class Coverage {

    private static final Path REPORT = Path.of("target", "bpmn-coverage.txt");

    private final RepositoryService models;
    private final HistoryService history;

    Coverage(RepositoryService models, HistoryService history) {
        this.models = models;
        this.history = history;
    }

    /** Prints a line for each model, keeps them under target/, and fails with the nodes that were not passed. */
    void requireWhole() {
        Map<String, Set<String>> left = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        lines.add("%-20s %6s %6s  %s".formatted("process", "nodes", "passed", "never passed"));
        for (ProcessDefinition model :
                models.createProcessDefinitionQuery().latestVersion().list()) {
            Set<String> nodes = nodes(model);
            Set<String> never = new TreeSet<>(nodes);
            never.removeAll(passed(model));
            lines.add("%-20s %6d %6d  %s"
                    .formatted(model.getKey(), nodes.size(), nodes.size() - never.size(), String.join(", ", never)));
            if (!never.isEmpty()) {
                left.put(model.getKey(), never);
            }
        }
        keep(lines);
        assertThat(lines).as("a header and six models").hasSize(7);
        assertThat(left).as("flow nodes that no story passed").isEmpty();
    }

    private Set<String> nodes(ProcessDefinition model) {
        return models.getBpmnModelInstance(model.getId()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** In the engine's books these end by being taken away, whichever way they end. */
    private static final Set<String> ALWAYS_TAKEN_AWAY = Set.of("eventBasedGateway", "errorEndEvent");

    /** A node counts when it was left, not when a token still stands in it or was taken away from it. */
    private Set<String> passed(ProcessDefinition model) {
        return history
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(model.getId())
                .finished()
                .list()
                .stream()
                .filter(activity -> !activity.isCanceled() || ALWAYS_TAKEN_AWAY.contains(activity.getActivityType()))
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private static void keep(List<String> lines) {
        String table = String.join("\n", lines) + "\n";
        System.out.print(table);
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, table);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
