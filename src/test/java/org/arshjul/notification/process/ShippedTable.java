package org.arshjul.notification.process;

import org.arshjul.notification.ReminderPolicy;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** The reminder table as it is shipped, in an engine of its own. */
public final class ShippedTable implements AutoCloseable {

    static final String FILE = "processes/notification/reminder-policy.dmn";

    private final StandaloneInMemProcessEngineConfiguration configuration =
            new StandaloneInMemProcessEngineConfiguration();
    private final ProcessEngine engine;

    public ShippedTable() {
        String name = "table-" + System.identityHashCode(this);
        engine = configuration
                .setJdbcUrl("jdbc:h2:mem:" + name)
                .setProcessEngineName(name)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(FILE)
                .deploy();
    }

    public ReminderPolicy policy() {
        return new ReminderTable(engine.getDecisionService());
    }

    FeelEngine feel() {
        return ((DefaultDmnEngineConfiguration) configuration.getDmnEngineConfiguration()).getFeelEngine();
    }

    @Override
    public void close() {
        engine.close();
    }
}
