package org.arshjul.platform.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the engine take ids such as {@code enkoping.contact}; by itself it takes letters and digits only. */
@Component
public class DottedIds extends AbstractProcessEnginePlugin {

    private static final String PATTERN = "[a-zA-Z0-9.\\-]+";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setUserResourceWhitelistPattern(PATTERN);
        engine.setGroupResourceWhitelistPattern(PATTERN);
    }
}
