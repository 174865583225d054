package org.arshjul.platform.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An index that the engine's own tables lack: whoever completes a task looks for its subtasks, and would read all open
 * tasks. It is no migration of ours, because the engine makes its tables after Flyway has run.
 */
@Component
class EngineIndex extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;

    EngineIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        jdbc.sql("create index if not exists arshjul_task_parent on act_ru_task (parent_task_id_)")
                .update();
    }
}
