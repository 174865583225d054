package org.arshjul.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;

/** The product's engine with nothing behind its tasks. */
final class BareCamunda implements Contender {

    static final String NAME = "Camunda 7, bare";

    private final HikariDataSource source;
    private final ProcessEngine engine;
    private List<String> instances = List.of();

    BareCamunda(HikariDataSource source) {
        this.source = source;
        this.engine = new StandaloneProcessEngineConfiguration()
                .setProcessEngineName("bare-" + source.getJdbcUrl())
                .setDataSource(source)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                // As the product's.
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setJobExecutorActivate(true)
                .setEnforceHistoryTimeToLive(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("contract-year.bpmn")
                .deploy();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long open(int contracts) {
        long begun = System.nanoTime();
        List<String> opened = new ArrayList<>();
        for (int contract = 0; contract < contracts; contract++) {
            opened.add(engine.getRuntimeService()
                    .startProcessInstanceByKey("contract-year", "contract-" + contract)
                    .getId());
        }
        instances = opened;
        return System.nanoTime() - begun;
    }

    @Override
    public void prepare(Kind kind) {
        // Its tasks follow on each other by themselves.
    }

    @Override
    public Collection<List<Runnable>> answers(Kind kind, int from, int to) {
        Set<String> wanted = Set.copyOf(instances.subList(from, to));
        return engine.getTaskService().createTaskQuery().taskDefinitionKeyLike(kind.id() + "%").list().stream()
                .filter(task -> wanted.contains(task.getProcessInstanceId()))
                .collect(groupingBy(Task::getProcessInstanceId, mapping(this::answer, toList())))
                .values();
    }

    private Runnable answer(Task task) {
        return () -> engine.getTaskService().complete(task.getId());
    }

    @Override
    public void settle() {
        // Nothing goes on without people.
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
