package org.arshjul.notification.process;

import java.util.Collection;
import java.util.List;
import org.arshjul.platform.task.TaskKind;
import org.arshjul.platform.task.TaskKinds;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Stops the start when the deployed reminder table has a gap, an overlap, or an answer without meaning. */
@Component
class ReminderTableAtStart implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final TaskKinds kinds;

    ReminderTableAtStart(RepositoryService repository, ProcessEngineConfigurationImpl engine, TaskKinds kinds) {
        this.repository = repository;
        this.engine = engine;
        this.kinds = kinds;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(ReminderFacts.REMINDER_POLICY)
                .latestVersion()
                .singleResult();
        Collection<String> known = kinds.all().stream().map(TaskKind::id).toList();
        List<String> mistakes = new ReminderTableCheck(
                        repository.getDmnModelInstance(table.getId()),
                        ((DefaultDmnEngineConfiguration) engine.getDmnEngineConfiguration()).getFeelEngine(),
                        known)
                .mistakes();
        if (!mistakes.isEmpty()) {
            throw new ReminderTableMistake(table.getResourceName(), mistakes);
        }
    }
}
