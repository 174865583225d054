package org.arshjul.platform.log;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine's lines tell of a process by its business key, under the name that all others have for it. */
@Component
class JobLog extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setLoggingContextBusinessKey(LogContext.SUBJECT);
    }
}
