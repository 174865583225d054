package org.arshjul.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** The peer among open engines, with nothing behind its tasks. */
final class BareFlowable implements Contender {

    private final HikariDataSource source;
    private final ProcessEngine engine;
    private List<String> instances = List.of();

    BareFlowable(HikariDataSource source) {
        this.source = source;
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setEngineName("bare-" + source.getJdbcUrl());
        configuration.setDataSource(source);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        // As the product's.
        configuration.setHistoryLevel(HistoryLevel.ACTIVITY);
        configuration.setAsyncExecutorActivate(true);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("contract-year.bpmn")
                .deploy();
    }

    @Override
    public String name() {
        return "Flowable 7, bare";
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
