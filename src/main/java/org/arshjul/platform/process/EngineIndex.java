package org.arshjul.platform.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Indexes that the engine's own tables lack. They are no migration of ours, because the engine makes its tables after
 * Flyway has run.
 */
@Component
class EngineIndex extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;

    EngineIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        // Whoever completes a task looks for its subtasks, and would read all open tasks.
        add("arshjul_task_parent", "act_ru_task (parent_task_id_)");
        String database = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDatabaseType();
        if (database.equals(DbSqlSessionFactory.H2)) {
            // An execution's own variables have no task: H2 would read all of those by the index on it.
            add("arshjul_variable_execution", "act_ru_variable (execution_id_, task_id_)");
        }
    }

    private void add(String name, String columns) {
        jdbc.sql("create index if not exists %s on %s".formatted(name, columns)).update();
    }
}
