package org.arshjul.platform.security;

import java.util.List;
import org.arshjul.platform.process.CommandInterceptors;
import org.arshjul.platform.task.TaskSearch;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes what the engine leaves open; kept apart from the settings, so that no configuration file opens it again. */
@Component
class EngineHoles extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskSearch> search;

    EngineHoles(ObjectProvider<TaskSearch> search) {
        this.search = search;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setCustomPostCommandInterceptorsTxRequired(CommandInterceptors.before(
                new NoQueryExpressions(), engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(CommandInterceptors.before(
                new NoQueryExpressions(), engine.getCustomPostCommandInterceptorsTxRequiresNew()));
        engine.setAuthorizationEnabled(true);
        engine.setAuthorizationEnabledForCustomCode(false);
        // Who may take a task may answer it: not assign it to others, and not set variables on it.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setIdentityService(new MirroredIdentities());
        engine.setCustomSessionFactories(List.of(new GroupsAsGiven()));
        engine.setFilterService(new TasklistFilterService(search));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        List<CommandChecker> checkers = engine.getCommandCheckers();
        checkers.replaceAll(
                checker -> checker.getClass() == AuthorizationCommandChecker.class ? new PersonsMayNot() : checker);
    }
}
